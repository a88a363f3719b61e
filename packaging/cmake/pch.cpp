// Empty: gives the precompiled headers a target to belong to.
