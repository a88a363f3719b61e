// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/evidence/photo.h"
#include "tests/models/evidence/photograph.h"

#include <QImageReader>
#include <QTest>

using namespace qianshao;
using namespace qianshao::evidence;

namespace {

const QTimeZone shanghai(QByteArrayLiteral("Asia/Shanghai"));

std::variant<Photo, PhotoProblem> take(QByteArray file, int longestSide = usualLongestSide)
{
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    return readPhoto(buffer, longestSide, shanghai);
}

QImage unpacked(const QByteArray &jpeg)
{
    return QImage::fromData(jpeg, "JPEG");
}

// Red, green, blue, white in the corners: "RGBW" when upright.
QString corners(const QImage &image)
{
    QString letters;
    for (const QPointF at : {QPointF(0.25, 0.25), QPointF(0.75, 0.25), QPointF(0.25, 0.75), QPointF(0.75, 0.75)}) {
        const QColor colour = image.pixelColor(int(at.x() * image.width()), int(at.y() * image.height()));
        const bool r = colour.red() > 127, g = colour.green() > 127, b = colour.blue() > 127;
        letters += r && g && b ? u'W' : r ? u'R' : g ? u'G' : b ? u'B' : u'?';
    }
    return letters;
}

}  // namespace

class PhotoTest : public QObject {
    Q_OBJECT

    static void fails(const QByteArray &file, PhotoProblem expected)
    {
        const auto result = take(file);
        QVERIFY(std::holds_alternative<PhotoProblem>(result));
        QCOMPARE(int(std::get<PhotoProblem>(result)), int(expected));
        QVERIFY(textOf(expected).size() > 20);
    }

private Q_SLOTS:
    void everyOrientationStandsUpright_data()
    {
        QTest::addColumn<int>("orientation");
        for (int orientation = 1; orientation <= 8; ++orientation)
            QTest::addRow("%d", orientation) << orientation;
    }
    // Qt's own reader turns JPEGs too: what it makes of the file is what must come out.
    void everyOrientationStandsUpright()
    {
        QFETCH(int, orientation);
        QByteArray file = tests::withExif(tests::encoded(tests::quarters(400, 300), "JPEG"),
            {{"Exif.Image.Orientation", std::to_string(orientation)}});
        QBuffer buffer(&file);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        const QImage expected = reader.read();
        for (const int longest : {usualLongestSide, 200}) {
            const Photo photo = std::get<Photo>(take(file, longest));
            const QImage image = unpacked(photo.jpeg);
            QCOMPARE(corners(image), corners(expected));
            QCOMPARE(image.size(), expected.size().scaled(image.size(), Qt::KeepAspectRatio));
            QCOMPARE(photo.size, image.size());
        }
        QCOMPARE(corners(expected) == QStringLiteral("RGBW"), orientation == 1);
    }

    void placeAndTimeAreFieldsAndLeaveThePicture()
    {
        const QByteArray file = tests::withExif(tests::encoded(tests::quarters(400, 300), "JPEG"),
            {{"Exif.GPSInfo.GPSLatitudeRef", "N"}, {"Exif.GPSInfo.GPSLatitude", "34/1 30/1 1800/100"},
                {"Exif.GPSInfo.GPSLongitudeRef", "E"}, {"Exif.GPSInfo.GPSLongitude", "109/1 30/1 3600/100"},
                {"Exif.Photo.DateTimeOriginal", "2026:11:21 10:05:09"}, {"Exif.Image.Model", "Invented Camera 7"}});
        QVERIFY(file.contains("Invented Camera 7"));
        const Photo photo = std::get<Photo>(take(file));
        QCOMPARE(*photo.position.latitude, 34.505);
        QCOMPARE(*photo.position.longitude, 109.51);
        // Ten in the morning in Shanghai.
        QCOMPARE(photo.takenAt.ms, QDateTime(QDate(2026, 11, 21), QTime(2, 5, 9), QTimeZone::UTC).toMSecsSinceEpoch());
        QVERIFY(!photo.jpeg.contains("Invented Camera 7"));
        QVERIFY(!photo.jpeg.contains("Exif"));
        const auto again = std::get<Photo>(take(photo.jpeg));
        QVERIFY(!again.position.latitude && !again.position.longitude && !again.takenAt.isSet());
    }

    void aZoneInTheFileIsBelieved()
    {
        const QByteArray file = tests::withExif(tests::encoded(tests::quarters(40, 30), "JPEG"),
            {{"Exif.Photo.DateTimeOriginal", "2026:11:21 10:05:09"}, {"Exif.Photo.OffsetTimeOriginal", "+02:00"}});
        QCOMPARE(std::get<Photo>(take(file)).takenAt.ms,
            QDateTime(QDate(2026, 11, 21), QTime(8, 5, 9), QTimeZone::UTC).toMSecsSinceEpoch());
    }

    // A receiver without a fix, the southern half, and what cannot be.
    void placesThatCannotBeAreNone_data()
    {
        QTest::addColumn<QString>("latitude");
        QTest::addColumn<QString>("ref");
        QTest::addColumn<QString>("expected");
        QTest::newRow("south") << "34/1 30/1 0/1" << "S" << "-34.5";
        QTest::newRow("no seconds") << "34/1 3000/100 0/0" << "N" << "34.5";
        QTest::newRow("beyond the pole") << "91/1 0/1 0/1" << "N" << "";
        QTest::newRow("divided by nothing") << "34/0 0/1 0/1" << "N" << "";
        QTest::newRow("no hemisphere") << "34/1 0/1 0/1" << "" << "";
    }
    void placesThatCannotBeAreNone()
    {
        QFETCH(QString, latitude);
        QFETCH(QString, ref);
        QFETCH(QString, expected);
        std::map<std::string, std::string> fields{{"Exif.GPSInfo.GPSLatitude", latitude.toStdString()},
            {"Exif.GPSInfo.GPSLongitudeRef", "E"}, {"Exif.GPSInfo.GPSLongitude", "109/1 30/1 0/1"}};
        if (!ref.isEmpty())
            fields["Exif.GPSInfo.GPSLatitudeRef"] = ref.toStdString();
        const Photo photo =
            std::get<Photo>(take(tests::withExif(tests::encoded(tests::quarters(40, 30), "JPEG"), fields)));
        QCOMPARE(photo.position.latitude ? QString::number(*photo.position.latitude) : QString(), expected);
        QCOMPARE(photo.position.longitude.has_value(), !expected.isEmpty());
    }

    void largePicturesAreScaledAndSmallOnesAreNot()
    {
        const QByteArray large = tests::encoded(tests::quarters(4000, 3000), "JPEG");
        QCOMPARE(std::get<Photo>(take(large)).size, QSize(1920, 1440));
        QCOMPARE(std::get<Photo>(take(large, 800)).size, QSize(800, 600));
        QCOMPARE(std::get<Photo>(take(tests::encoded(tests::quarters(300, 400), "JPEG"))).size, QSize(300, 400));
        QCOMPARE(std::get<Photo>(take(tests::encoded(tests::quarters(5000, 1), "PNG"))).size, QSize(1920, 1));
    }

    void aPngIsTakenOnWhite()
    {
        QImage clear(40, 40, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        clear.setText(QStringLiteral("Comment"), QStringLiteral("a secret of the camera"));
        const Photo photo = std::get<Photo>(take(tests::encoded(clear, "PNG")));
        QCOMPARE(unpacked(photo.jpeg).pixelColor(20, 20), QColor(Qt::white));
        QVERIFY(!photo.jpeg.contains("secret"));
    }

    void whatIsNoPictureIsRefusedInWords()
    {
        fails("", PhotoProblem::Unreadable);
        fails("a letter", PhotoProblem::OtherFormat);
        fails(tests::encoded(tests::quarters(40, 30), "BMP"), PhotoProblem::OtherFormat);
        fails(QByteArray("\0\0\0\x18"
                         "ftypheic\0\0\0\0mif1heic",
                  24),
            PhotoProblem::Heic);
        fails(QByteArray("\0\0\0\x18"
                         "ftypmif1\0\0\0\0mif1heic",
                  24),
            PhotoProblem::Heic);
        QVERIFY(textOf(PhotoProblem::Heic).contains(QStringLiteral("JPEG")));
    }

    // At every tenth of the file: never half a picture, never a crash.
    void aPictureThatEndsEarlyIsBroken_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<int>("tenths");
        for (const char *format : {"JPEG", "PNG"}) {
            for (int tenths = 1; tenths <= 9; ++tenths)
                QTest::addRow("%s %d", format, tenths) << QByteArray(format) << tenths;
        }
    }
    void aPictureThatEndsEarlyIsBroken()
    {
        QFETCH(QByteArray, format);
        QFETCH(int, tenths);
        QImage noise(300, 200, QImage::Format_RGB32);
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, qRgb(x * y, x * 7 + y, y * 13));
        }
        const QByteArray file = tests::encoded(noise, format);
        QVERIFY(std::holds_alternative<Photo>(take(file)));
        fails(file.first(file.size() * tenths / 10), PhotoProblem::Broken);
    }

    // A thumbnail has an end of its own; it is not the picture's.
    void theEndOfAThumbnailIsNotTheEnd()
    {
        QByteArray file = tests::encoded(tests::quarters(300, 200), "JPEG");
        const QByteArray thumbnail = tests::encoded(tests::quarters(30, 20), "JPEG");
        QByteArray segment("\xff\xed", 2);
        segment += char((thumbnail.size() + 2) >> 8);
        segment += char((thumbnail.size() + 2) & 0xff);
        file.insert(2, segment + thumbnail);
        QVERIFY(std::holds_alternative<Photo>(take(file)));
        fails(file.first(file.size() - 200), PhotoProblem::Broken);
    }

    // A head that promises a gigantic picture in a small file: nothing of that size is ever asked for.
    void aBombIsRefusedByItsHead()
    {
        QByteArray png = tests::encoded(tests::quarters(40, 30), "PNG");
        png.replace(16, 8, QByteArray("\0\0\x75\x30\0\0\x75\x30", 8));  // 30,000 x 30,000
        // The head's checksum, else the reader would not believe it.
        quint32 crc = 0xffffffff;
        for (const char byte : png.sliced(12, 17)) {
            crc ^= quint8(byte);
            for (int bit = 0; bit < 8; ++bit)
                crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
        }
        crc ^= 0xffffffff;
        for (int i = 0; i < 4; ++i)
            png[29 + i] = char(crc >> (24 - 8 * i));
        fails(png, PhotoProblem::TooManyPixels);

        QByteArray jpeg = tests::encoded(tests::quarters(40, 30), "JPEG");
        const qsizetype frame = jpeg.indexOf(QByteArray("\xff\xc0", 2));
        QVERIFY(frame > 0);
        jpeg.replace(frame + 5, 4, QByteArray("\xc3\x50\xc3\x50", 4));  // 50,000 x 50,000
        fails(jpeg, PhotoProblem::TooManyPixels);
    }

    void aFileBeyondAllBoundsIsNotRead() { fails(QByteArray(mostPhotoBytes + 1, 'x'), PhotoProblem::TooLarge); }

    // EXIF that lies or breaks off does not cost the picture.
    void brokenExifLeavesThePicture()
    {
        const QByteArray whole = tests::withExif(tests::encoded(tests::quarters(400, 300), "JPEG"),
            {{"Exif.Photo.DateTimeOriginal", "2026:11:21 10:05:09"}, {"Exif.Image.Orientation", "6"}});
        const qsizetype begin = whole.indexOf("Exif");
        const qsizetype end = begin - 2 + (quint8(whole[begin - 2]) << 8 | quint8(whole[begin - 1]));
        QVERIFY(begin > 0 && end > begin + 40);
        for (qsizetype at = begin; at < end; ++at) {
            QByteArray broken = whole;
            broken[at] = char(broken[at] ^ 0xff);
            QVERIFY(std::holds_alternative<Photo>(take(broken)));
        }
    }
};

QTEST_GUILESS_MAIN(PhotoTest)
#include "phototest.moc"
