package io.sunledger.evidence;

import io.sunledger.evidence.domain.StoredFile;
import io.sunledger.platform.backup.wire.Talk;
import io.sunledger.platform.storage.BlobPresence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the store has every file that the database names: the two may have been restored to different moments. */
public final class FilesAudit {
    private static final int AT_ONCE = 1000;
    private static final String FILES = """
            select id, place, size, cleaned from stored_file where id > '%s' order by id limit %d""";
    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

    private final Talk talk;
    private final BlobPresence blobs;

    public FilesAudit(Talk talk, BlobPresence blobs) {
        this.talk = talk;
        this.blobs = blobs;
    }

    /** What is missing or of another size, a sentence each; nothing where all is there. */
    public List<String> findings() throws IOException {
        var findings = new ArrayList<String>();
        var after = BEFORE_ALL;
        for (var files = next(after); !files.isEmpty(); files = next(after)) {
            for (var file : files) {
                look(file, findings);
                after = file.get(0);
            }
        }
        return findings;
    }

    private List<List<String>> next(String after) throws IOException {
        return talk.ask(FILES.formatted(after, AT_ONCE));
    }

    private void look(List<String> file, List<String> findings) throws IOException {
        var original = StoredFile.originalAt(file.get(1));
        var size = blobs.size(original);
        if (size != Long.parseLong(file.get(2))) {
            findings.add("stored_file %s: %s has %s octets of %s"
                    .formatted(file.get(0), original, size == BlobPresence.ABSENT ? "none" : size, file.get(2)));
        }
        var cleaned = StoredFile.publicAt(file.get(1));
        if (file.get(3).equals("t") && blobs.size(cleaned) == BlobPresence.ABSENT) {
            findings.add("stored_file %s: %s is missing".formatted(file.get(0), cleaned));
        }
    }
}
