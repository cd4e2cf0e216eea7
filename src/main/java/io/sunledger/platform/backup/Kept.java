package io.sunledger.platform.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A segment of WAL in the folder.
 *
 * @param whole whether all of it is there; the last one grows
 * @param until everything that was committed up to then is in it or in those before it; null where nobody knows
 * @param sha256 of its file, where it is whole
 */
record Kept(
        Segment segment, Path file, boolean whole, @Nullable Instant until, String sha256) {
    private static final String WHOLE = ".gz";
    private static final String PARTIAL = ".partial";
    private static final String ABOUT = ".json";

    static Path whole(Path wal, Segment segment) {
        return wal.resolve(segment + WHOLE);
    }

    static Path partial(Path wal, Segment segment) {
        return wal.resolve(segment + PARTIAL);
    }

    /** What is known of a segment's file. */
    static Path about(Path file) {
        return file.resolveSibling(file.getFileName() + ABOUT);
    }

    static boolean isOne(Path file) {
        var name = file.getFileName().toString();
        return Segment.NAME.matcher(name).lookingAt() && (name.endsWith(WHOLE) || name.endsWith(PARTIAL));
    }

    static Kept at(Path file, int octets) {
        var name = file.getFileName().toString();
        var about = about(file);
        var json = Files.exists(about) ? Json.read(about) : Json.object();
        return new Kept(
                Segment.named(name.substring(0, name.indexOf('.')), octets),
                file,
                name.endsWith(WHOLE),
                Json.time(json.path("until")),
                json.path("sha256").asText());
    }

    static void tell(Path file, @Nullable Instant until, String sha256) {
        var json = Json.object().put("sha256", sha256);
        if (until != null) {
            json.put("until", until.toString());
        }
        Json.write(about(file), json);
    }
}
