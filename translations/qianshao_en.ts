<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>forms</name>
    <message numerus="yes">
        <source>%n instruction(s): %1</source>
        <translation>
            <numerusform>%n instruction: %1</numerusform>
            <numerusform>%n instructions: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instruction(s): %1…</source>
        <translation>
            <numerusform>%n instruction: %1…</numerusform>
            <numerusform>%n instructions: %1…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::desktop::ImportAdapter</name>
    <message numerus="yes">
        <source>Import of %n table(s)</source>
        <translation>
            <numerusform>Import of %n table</numerusform>
            <numerusform>Import of %n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::itemmodels::HeldTreeModel</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::conflicts::ConflictCard</name>
    <message numerus="yes">
        <source>%Ln older value(s) more</source>
        <translation>
            <numerusform>%Ln older value more</numerusform>
            <numerusform>%Ln older values more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::conflicts::ConflictsPage</name>
    <message numerus="yes">
        <source>%Ln field(s) to decide</source>
        <translation>
            <numerusform>%Ln field to decide</numerusform>
            <numerusform>%Ln fields to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) of a newer program wait for an update of this one.</source>
        <translation>
            <numerusform>%Ln record of a newer program waits for an update of this one.</numerusform>
            <numerusform>%Ln records of a newer program wait for an update of this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) from elsewhere clash with one that is here, and are kept aside.</source>
        <translation>
            <numerusform>%Ln record from elsewhere clashes with one that is here, and is kept aside.</numerusform>
            <numerusform>%Ln records from elsewhere clash with some that are here, and are kept aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) wait for one that has not come yet.</source>
        <translation>
            <numerusform>%Ln record waits for one that has not come yet.</numerusform>
            <numerusform>%Ln records wait for others that have not come yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) name a record that is not on this laptop.</source>
        <translation>
            <numerusform>%Ln field names a record that is not on this laptop.</numerusform>
            <numerusform>%Ln fields name records that are not on this laptop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hub has not taken what was written in %Ln record(s): see “%1”.</source>
        <translation>
            <numerusform>The hub has not taken what was written in %Ln record: see “%1”.</numerusform>
            <numerusform>The hub has not taken what was written in %Ln records: see “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::conflicts::RefusalGroup</name>
    <message numerus="yes">
        <source>Not taken by the hub: %Ln record(s)</source>
        <translation>
            <numerusform>Not taken by the hub: %Ln record</numerusform>
            <numerusform>Not taken by the hub: %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::devices::DeviceTable</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::devices::DevicesPage</name>
    <message numerus="yes">
        <source>%1 · %Ln device(s) in use</source>
        <translation>
            <numerusform>%1 · %Ln device in use</numerusform>
            <numerusform>%1 · %Ln devices in use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::devices::InvitationView</name>
    <message numerus="yes">
        <source>It serves once, for %Ln more minute(s).</source>
        <translation>
            <numerusform>It serves once, for %Ln more minute.</numerusform>
            <numerusform>It serves once, for %Ln more minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::instructions::PersonCard</name>
    <message numerus="yes">
        <source>▲ Warned %n time(s)</source>
        <translation>
            <numerusform>▲ Warned %n time</numerusform>
            <numerusform>▲ Warned %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::packages::PackagesPage</name>
    <message numerus="yes">
        <source>%Ln package(s)</source>
        <translation>
            <numerusform>%Ln package</numerusform>
            <numerusform>%Ln packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::print::PreviewDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::AddressCard</name>
    <message numerus="yes">
        <source>%Ln open instruction(s)</source>
        <translation>
            <numerusform>%Ln open instruction</numerusform>
            <numerusform>%Ln open instructions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::AddressView</name>
    <message numerus="yes">
        <source>%Ln to choose from</source>
        <translation>
            <numerusform>%Ln to choose from</numerusform>
            <numerusform>%Ln to choose from</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::ImportView</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n sheet(s)  Enter</source>
        <translation>
            <numerusform>Import %n sheet  Enter</numerusform>
            <numerusform>Import %n sheets  Enter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n row(s) wait for repair: nothing of them is lost.</source>
        <translation>
            <numerusform> %n row waits for repair: nothing of it is lost.</numerusform>
            <numerusform> %n rows wait for repair: nothing of them is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::ManyForm</name>
    <message numerus="yes">
        <source>Set texts of %Ln row(s)</source>
        <translation>
            <numerusform>Set texts of %Ln row</numerusform>
            <numerusform>Set texts of %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::RepairsPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::RowFates</name>
    <message numerus="yes">
        <source>Of the first %n row(s): %1.</source>
        <translation>
            <numerusform>Of the first row: %1.</numerusform>
            <numerusform>Of the first %n rows: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::SettleBar</name>
    <message numerus="yes">
        <source>%Ln row(s) settled.</source>
        <translation>
            <numerusform>%Ln row settled.</numerusform>
            <numerusform>%Ln rows settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) still wait: %1.</source>
        <translation>
            <numerusform>%Ln row still waits: %1.</numerusform>
            <numerusform>%Ln rows still wait: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::reports::DocumentView</name>
    <message numerus="yes">
        <source>… %n more row(s) on paper and in the files</source>
        <translation>
            <numerusform>… %n more row on paper and in the files</numerusform>
            <numerusform>… %n more rows on paper and in the files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::shell::HeaderBar</name>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::today::TodayPage</name>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nobody</source>
        <translation>
            <numerusform>%n with nobody</numerusform>
            <numerusform>%n with nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The station still has %n open instruction(s). Look there and take one with G.</source>
        <translation>
            <numerusform>The station still has %n open instruction. Look there and take one with G.</numerusform>
            <numerusform>The station still has %n open instructions. Look there and take one with G.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visitsmap::OfficerBox</name>
    <message numerus="yes">
        <source>%n officer(s)</source>
        <translation>
            <numerusform>%n officer</numerusform>
            <numerusform>%n officers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visitsmap::VisitsMapPage</name>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s) broken</source>
        <translation>
            <numerusform>%n limit broken</numerusform>
            <numerusform>%n limits broken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::widgets::ListTable</name>
    <message numerus="yes">
        <source>%n new ↑</source>
        <translation>
            <numerusform>%n new ↑</numerusform>
            <numerusform>%n new ↑</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to receive</source>
        <translation>
            <numerusform>%n to receive</numerusform>
            <numerusform>%n to receive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>photos to send: %n</source>
        <translation>
            <numerusform>photos to send: %n</numerusform>
            <numerusform>photos to send: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>photos to receive: %n</source>
        <translation>
            <numerusform>photos to receive: %n</numerusform>
            <numerusform>photos to receive: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>visitsmap</name>
    <message numerus="yes">
        <source>%1: %n stop(s), %2 min on the way</source>
        <translation>
            <numerusform>%1: %n stop, %2 min on the way</numerusform>
            <numerusform>%1: %n stops, %2 min on the way</numerusform>
        </translation>
    </message>
</context>
</TS>
