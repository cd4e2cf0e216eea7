package io.sunledger.platform.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A base backup: all files of the cluster while it went on, and the WAL that makes them fit together.
 *
 * @param folder where it lies
 * @param version PostgreSQL's, in full
 * @param begin the WAL that its files need begins here
 * @param end from here on its files fit together
 * @param begun by the database's clock
 * @param ended by the database's clock: the first moment to which it can be restored
 * @param files the SHA-256 of each of its files
 */
record Base(
        Path folder,
        String system,
        String version,
        int timeline,
        Lsn begin,
        Lsn end,
        Instant begun,
        Instant ended,
        Map<String, String> files) {
    static final String MANIFEST = "manifest.json";
    static final String ARCHIVE = "base.tar.gz";
    /** PostgreSQL's own list of the files in the archive, for its pg_verifybackup. */
    static final String FILES = "backup_manifest";

    static Base in(Path folder) {
        var json = Json.read(folder.resolve(MANIFEST));
        var files = new LinkedHashMap<String, String>();
        json.path("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        return new Base(
                folder,
                json.path("system").asText(),
                json.path("version").asText(),
                json.path("timeline").asInt(),
                Lsn.of(json.path("begin").asText()),
                Lsn.of(json.path("end").asText()),
                Instant.parse(json.path("begun").asText()),
                Instant.parse(json.path("ended").asText()),
                Map.copyOf(files));
    }

    JsonNode json() {
        var json = Json.object()
                .put("system", system)
                .put("version", version)
                .put("timeline", timeline)
                .put("begin", begin.toString())
                .put("end", end.toString())
                .put("begun", begun.toString())
                .put("ended", ended.toString());
        files.forEach(json.putObject("files")::put);
        return json;
    }

    /** The first segment that it needs beside its own files, to go on from it. */
    Segment first(int octets) {
        return Segment.holding(begin, timeline, octets);
    }
}
