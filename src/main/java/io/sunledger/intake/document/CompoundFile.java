package io.sunledger.intake.document;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Tells what an OLE2 compound file holds, by the names in its directory. The directory's entries are looked for where they may
 * stand (every 128 bytes) rather than by following sector chains, so that a broken or hostile chain leads nowhere.
 */
final class CompoundFile {
    private static final int ENTRY = 128;
    private static final int NAME_BYTES = 64;
    private static final int STORAGE = 1;
    private static final int ROOT = 5;
    private static final int MAX_NAMES = 10_000;

    private CompoundFile() {}

    static FileKind kind(String fileName, byte[] content) {
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

    private static Collection<String> names(byte[] content) {
        Set<String> names = new HashSet<>();
        for (int at = 512; at + ENTRY <= content.length && names.size() < MAX_NAMES; at += ENTRY) {
            int length = (content[at + NAME_BYTES] & 0xFF) | (content[at + NAME_BYTES + 1] & 0xFF) << 8;
            int type = content[at + NAME_BYTES + 2];
            if (type >= STORAGE && type <= ROOT && length >= 4 && length <= NAME_BYTES && length % 2 == 0) {
                names.add(new String(content, at, length - 2, StandardCharsets.UTF_16LE));
            }
        }
        return names;
    }
}
