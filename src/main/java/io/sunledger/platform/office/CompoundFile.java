package io.sunledger.platform.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells what an OLE2 compound file ([MS-CFB]) holds, by the names in its directory. The directory's entries are looked for where they
 * may stand (every 128 octets) rather than by following sector chains, so that a broken or hostile chain leads nowhere.
 */
public final class CompoundFile {
    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int NAME = 64;
    private static final int STORAGE = 1;
    private static final int ROOT = 5;
    private static final int MOST_NAMES = 10_000;

    private CompoundFile() {}

    /** The names of its storages and streams; empty where it is damaged so far that it has none. */
    public static Set<String> names(InputStream file) throws IOException {
        Set<String> names = new HashSet<>();
        file.skipNBytes(HEADER);
        var entry = file.readNBytes(ENTRY);
        while (entry.length == ENTRY && names.size() < MOST_NAMES) {
            int length = (entry[NAME] & 0xFF) | (entry[NAME + 1] & 0xFF) << 8;
            int type = entry[NAME + 2];
            if (type >= STORAGE && type <= ROOT && length >= 4 && length <= NAME && length % 2 == 0) {
                names.add(new String(entry, 0, length - 2, StandardCharsets.UTF_16LE));
            }
            entry = file.readNBytes(ENTRY);
        }
        return names;
    }
}
