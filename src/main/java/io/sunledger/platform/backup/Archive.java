package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The folder with the backups of one cluster. */
final class Archive implements AutoCloseable {
    static final String HALF = ".half";

    private static final String CLUSTER = "cluster.json";

    private final Path folder;

    /** Kept, or the lock would go with it. */
    private @Nullable FileChannel lock;

    Archive(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Path bases() {
        return folder.resolve("base");
    }

    Path wal() {
        return folder.resolve("wal");
    }

    /** Makes it one of this cluster, or sees that it is one. @throws Refused backup.otherCluster, backup.otherVersion */
    void claim(Cluster cluster) {
        try {
            Files.createDirectories(bases());
            Files.createDirectories(wal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(folder.resolve(CLUSTER))) {
            Json.write(folder.resolve(CLUSTER), cluster.json());
        }
        var kept = cluster();
        if (!kept.system().equals(cluster.system())) {
            throw new Refused("backup.otherCluster", folder, kept.system(), cluster.system());
        }
        if (kept.major() != cluster.major()) {
            throw new Refused("backup.otherVersion", folder, kept.major(), cluster.major());
        }
    }

    /** @throws Refused backup.noFolder */
    Cluster cluster() {
        var file = folder.resolve(CLUSTER);
        if (!Files.exists(file)) {
            throw Refused.of(Refused.Kind.NOT_FOUND, "backup.noFolder", folder);
        }
        return Cluster.of(Json.read(file));
    }

    /** Keeps everybody else from writing here, until this is closed. @throws Refused backup.folderBusy */
    void lock() {
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw Refused.of(Refused.Kind.BUSY, "backup.folderBusy", folder);
            }
        } catch (OverlappingFileLockException e) {
            throw Refused.of(Refused.Kind.BUSY, "backup.folderBusy", folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base backups that are whole, oldest first. */
    List<Base> wholeBases() {
        return listed(bases(), file -> Files.exists(file.resolve(Base.MANIFEST)) && !isHalf(file)).stream()
                .map(Base::in)
                .sorted(Comparator.comparing(Base::ended))
                .toList();
    }

    Optional<Base> newestBase() {
        var all = wholeBases();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** What an interrupted run has left behind. */
    void clear() {
        listed(bases(), Archive::isHalf).forEach(Durable::deleteAll);
        listed(wal(), Archive::isHalf).forEach(Durable::deleteAll);
    }

    /** All segments, in order; of one that is there as a whole and in part, the whole. */
    NavigableMap<Segment, Kept> segments() {
        var octets = cluster().segment();
        var segments = new TreeMap<Segment, Kept>();
        for (var file : listed(wal(), Kept::isOne)) {
            var kept = Kept.at(file, octets);
            segments.merge(kept.segment(), kept, (one, other) -> one.whole() ? one : other);
        }
        return segments;
    }

    /** The segments that follow each other without a gap, from this one on; only the last may be in part. */
    List<Kept> run(Segment from) {
        var all = segments();
        var run = new ArrayList<Kept>();
        for (var next = all.get(from);
                next != null;
                next = all.get(next.segment().next())) {
            run.add(next);
            if (!next.whole()) {
                break;
            }
        }
        return run;
    }

    private static boolean isHalf(Path file) {
        return file.toString().endsWith(HALF);
    }

    static List<Path> listed(Path folder, Predicate<Path> which) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(which).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
