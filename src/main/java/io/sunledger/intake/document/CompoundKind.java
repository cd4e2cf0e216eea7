package io.sunledger.intake.document;

import io.sunledger.platform.office.CompoundFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Which program wrote an OLE2 compound file, by the names of what it holds. */
final class CompoundKind {
    private CompoundKind() {}

    static FileKind of(String fileName, byte[] content) {
        var names = names(content);
        if (names.contains("EncryptedPackage")) {
            return FileKind.ENCRYPTED;
        }
        if (names.contains("MatOST") || names.contains("WpsCustomData")) {
            return FileKind.WPS;
        }
        if (names.contains("WordDocument")) {
            // WPS Writer's own files hold the same streams as Word's
            return fileName.toLowerCase(Locale.ROOT).endsWith(".wps") ? FileKind.WPS : FileKind.LEGACY_WORD;
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return FileKind.SPREADSHEET;
        }
        return names.contains("PowerPoint Document") ? FileKind.PRESENTATION : FileKind.OLE;
    }

    private static Set<String> names(byte[] content) {
        try {
            return CompoundFile.names(new ByteArrayInputStream(content));
        } catch (IOException endsInItsHeader) {
            return Set.of();
        }
    }
}
