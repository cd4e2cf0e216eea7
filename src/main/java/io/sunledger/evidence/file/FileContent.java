package io.sunledger.evidence.file;

import io.sunledger.evidence.domain.FileType;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.office.CompoundFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;

/** Tells what a file is by its octets. Its name is only asked whether it contradicts. */
public final class FileContent {
    private static final int HEAD = 1024;
    private static final int LARGEST_INDEX = 4_000_000;

    /** The types by the content type of an Office package's main part (ECMA-376, part 1, 11.3.10, 12.3.23 and 13.3.6). */
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX,
            "presentationml.presentation.main+xml", FileType.PPTX);

    private FileContent() {}

    /**
     * @throws Refused evidence.empty, evidence.unsupported, evidence.encrypted, evidence.nameContradicts
     */
    public static FileType typeOf(Path file, String name) throws IOException {
        var type = typeOf(file);
        if (!type.fits(name)) {
            throw new Refused("evidence.nameContradicts", name, type.extension());
        }
        return type;
    }

    private static FileType typeOf(Path file) throws IOException {
        var head = head(file);
        if (head.isEmpty()) {
            throw new Refused("evidence.empty");
        }
        if (head.startsWith("\320\317\21\340\241\261\32\341")) {
            return compound(file);
        }
        if (head.startsWith("PK\3\4")) {
            return zipped(file);
        }
        if (head.contains("%PDF-")) {
            return FileType.PDF;
        }
        return image(head);
    }

    private static FileType image(String head) {
        if (head.startsWith("\377\330\377")) {
            return FileType.JPEG;
        }
        if (head.startsWith("\211PNG\r\n\32\n")) {
            return FileType.PNG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return FileType.GIF;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return FileType.WEBP;
        }
        throw unsupported();
    }

    private static FileType zipped(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("OFD.xml") != null) {
                return FileType.OFD;
            }
            var index = zip.getEntry("[Content_Types].xml");
            if (index == null) {
                throw unsupported();
            }
            return office(text(zip.getInputStream(index)));
        } catch (IOException e) {
            throw new Refused("evidence.damaged");
        }
    }

    private static FileType office(String index) {
        return MAIN_PARTS.entrySet().stream()
                .filter(part -> index.contains("officedocument." + part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(FileContent::unsupported);
    }

    private static String text(InputStream part) throws IOException {
        try (part) {
            return new String(part.readNBytes(LARGEST_INDEX), StandardCharsets.ISO_8859_1);
        }
    }

    /** What older Office programs write ([MS-CFB]), and newer ones where there is a password. */
    private static FileType compound(Path file) throws IOException {
        var parts = parts(file);
        if (parts.contains("EncryptedPackage")) {
            throw new Refused("evidence.encrypted");
        }
        if (parts.contains("WordDocument")) {
            return FileType.DOC;
        }
        if (parts.contains("Workbook") || parts.contains("Book")) {
            return FileType.XLS;
        }
        if (parts.contains("PowerPoint Document")) {
            return FileType.PPT;
        }
        throw parts.contains("Root Entry") ? unsupported() : new Refused("evidence.damaged");
    }

    private static Set<String> parts(Path file) throws IOException {
        try (var octets = new BufferedInputStream(Files.newInputStream(file))) {
            return CompoundFile.names(octets);
        } catch (EOFException endsInItsHeader) {
            throw new Refused("evidence.damaged");
        }
    }

    /** The first octets as characters one to one. */
    private static String head(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static Refused unsupported() {
        return Refused.of(Refused.Kind.UNSUPPORTED, "evidence.unsupported", FileType.known());
    }
}
