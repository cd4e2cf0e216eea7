package io.sunledger.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.sunledger.benchmark.ledger.Duties;
import io.sunledger.benchmark.ledger.Footprint;
import io.sunledger.benchmark.ledger.LedgerJobs;
import io.sunledger.benchmark.nation.NationSize;
import io.sunledger.benchmark.nation.Options;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A plan's ledger of a million rows through the running service, in a small heap: written by jobs and fetched, streamed, and taken in
 * again. README.md beside this says what its options are.
 */
public final class Exporting {
    private static final int LOOKS = 5;
    private static final List<String> OF_THE_DATABASE = List.of("max_wal_size=512MB", "shared_buffers=512MB");

    private final Stage stage;
    private final Path scratch;
    private final LedgerJobs jobs;
    private final Footprint service;
    private final String plan;
    private final Set<UUID> duties;

    private Exporting(Stage stage, Path scratch) throws SQLException {
        this.stage = stage;
        this.scratch = scratch;
        this.jobs = new LedgerJobs(stage.port(), () -> stage.accounts().token("office"));
        this.service = new Footprint(stage.pidOfService());
        this.plan = ids("select id from plan").iterator().next().toString();
        this.duties = ids("select id from duty");
    }

    public static void main(String[] arguments) throws Exception {
        var options = new Options(arguments);
        var folder = Path.of(options.text("into", "target/benchmark/export")).toAbsolutePath();
        var scratch = Path.of(options.text("scratch", folder.resolve("scratch").toString())).toAbsolutePath();
        Files.createDirectories(scratch);
        var rows = options.number("rows", 1_000_000);
        var data = folder.resolve("postgres-" + rows);
        if (!Files.exists(data)) {
            fill(data, rows);
        }
        var java = "-Xmx%dm -Djava.io.tmpdir=%s".formatted(options.number("heap", 256), scratch);
        var settings = Map.of("JAVA_TOOL_OPTIONS", java + " " + options.text("java", ""));
        try (var accounts = Accounts.open(folder);
                var stage = Stage.open(data, accounts, folder, OF_THE_DATABASE, settings)) {
            new Exporting(stage, scratch).run(options);
        } finally {
            if (!options.has("keep")) {
                Temporary.delete(folder);
            }
        }
        System.exit(0);
    }

    /** One plan, with a report on each duty; without steps, which no ledger tells. */
    private static void fill(Path data, int rows) throws SQLException {
        var duties = Integer.toString(rows);
        var size = new Options(
                "--governments", "1", "--duties", duties, "--reports", duties, "--years", "1", "--steps-from", "9999");
        FillNation.fill(data, NationSize.of(size), OF_THE_DATABASE);
    }

    private void run(Options options) throws Exception {
        say("%,d duties in one plan", duties.size());
        // what is loaded once is loaded before anything is counted
        stream("CSV", 2 << 20);
        for (var what : options.text("only", "CSV,NDJSON,XLSX,csv,ndjson,dry").split(",")) {
            service.begin();
            service.look();
            switch (what) {
                case "CSV", "NDJSON", "XLSX" -> export(what);
                case "csv", "ndjson" -> stream(what.toUpperCase(Locale.ROOT), Long.MAX_VALUE);
                case "dry" -> take(options.text("format", "CSV"), true);
                case "take" -> take(options.text("format", "CSV"), false);
                default -> throw new IllegalArgumentException(what);
            }
            forgetFiles();
        }
    }

    private void export(String format) throws Exception {
        var begun = System.nanoTime();
        var job = jobs.await("exports", jobs.export(plan, format), looking());
        var written = seconds(begun);
        begun = System.nanoTime();
        try (var octets = jobs.result(job)) {
            var got = check(format, octets, Long.MAX_VALUE);
            require(job.path("sha256").asText().equals(got.sha256()), "the file has another SHA-256");
            require(job.path("done").asLong() == duties.size(), "the job says " + job.path("done") + " rows");
            require(job.path("size").asLong() == got.octets(), "the job says " + job.path("size") + " octets");
            tell(format + " by a job", got.octets(), "written in %.0f s, fetched and checked in %.0f s", written, seconds(begun));
        }
    }

    /** @param most octets after which the client goes away */
    private void stream(String format, long most) throws Exception {
        var begun = System.nanoTime();
        try (var octets = jobs.stream(plan, format)) {
            if (most < Long.MAX_VALUE) {
                octets.readNBytes((int) most);
                return;
            }
            var got = check(format, octets, duties.size() / (LOOKS - 1));
            tell(format + " as a stream", got.octets(), "read and checked in %.0f s", seconds(begun));
        }
    }

    /** What was read to its end. */
    private record Got(long octets, String sha256) {}

    /** Every duty is there, and once. @param every after so many rows the heap is looked at */
    private Got check(String format, InputStream octets, long every) throws Exception {
        var counted = new Counted(octets);
        var missing = new HashSet<>(duties);
        Duties.read(format, counted, duty -> {
            require(missing.remove(duty), duty + " is there twice, or is none of the plan's");
            if (missing.size() % every == 0) {
                service.look();
            }
        });
        require(missing.isEmpty(), missing.size() + " duties are missing");
        return new Got(counted.octets, counted.sha256());
    }

    private void take(String format, boolean dryRun) throws Exception {
        var file = scratch.resolve("ledger." + format.toLowerCase(Locale.ROOT));
        try (var octets = jobs.result(jobs.await("exports", jobs.export(plan, format), job -> {}))) {
            Files.copy(octets, file);
        }
        forgetFiles();
        service.begin();
        var begun = System.nanoTime();
        var job = jobs.take(file, dryRun);
        var sent = seconds(begun);
        var size = Files.size(file);
        Files.delete(file);
        job = jobs.await("imports", job, looking());
        require(job.path("done").asLong() == duties.size(), "the job says " + job);
        tell(format + (dryRun ? " taken in, dry run" : " taken in"), size, "sent in %.0f s, done in %.0f s", sent, seconds(begun));
        say("  unchanged %,d, changed %,d, refused %,d, stale %,d",
                job.path("unchanged").asLong(), job.path("changed").asLong(),
                job.path("refused").asLong(), job.path("stale").asLong());
    }

    /** Looks at the heap some times on the way. */
    private Consumer<JsonNode> looking() {
        var next = new int[] {1};
        return job -> {
            if (job.path("done").asLong() >= (long) duties.size() * next[0] / LOOKS && next[0] < LOOKS) {
                next[0]++;
                service.look();
            }
        };
    }

    /** A run is not to need the disk for all files at once. */
    private void forgetFiles() throws SQLException {
        try (var connection = stage.connect();
                var statement = connection.createStatement()) {
            statement.execute("truncate blob_piece");
            statement.execute("checkpoint");
        }
    }

    private Set<UUID> ids(String query) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (var connection = stage.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private void tell(String what, long octets, String form, Object... values) {
        service.look();
        var live = service.live().stream().map(seen -> Long.toString(seen >> 20)).collect(Collectors.joining(" "));
        say("%s: %,d rows, %,d octets, " + form, values(what, octets, values));
        say("  peak of the process %,d MB, live heap on the way %s MB", service.peak() >> 20, live);
    }

    private Object[] values(String what, long octets, Object... further) {
        var all = new java.util.ArrayList<Object>(List.of(what, duties.size(), octets));
        all.addAll(List.of(further));
        return all.toArray();
    }

    private static void require(boolean good, String otherwise) {
        if (!good) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }

    /** Octets that are counted and digested as they come. */
    private static final class Counted extends DigestInputStream {
        private long octets;

        Counted(InputStream from) throws Exception {
            super(from, MessageDigest.getInstance("SHA-256"));
        }

        @Override
        public int read(byte[] into, int at, int length) throws java.io.IOException {
            var read = super.read(into, at, length);
            octets += Math.max(0, read);
            return read;
        }

        String sha256() throws java.io.IOException {
            require(in.transferTo(OutputStream.nullOutputStream()) == 0, "there is more behind the last row");
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }
    }
}
