package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import io.sunledger.platform.backup.wire.Copied;
import io.sunledger.platform.backup.wire.Talk;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes base backups: the server sends its files as one TAR, with the WAL that makes them fit together. */
final class BaseTaking {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String COMMAND = "BASE_BACKUP (LABEL 'sunledger %s', CHECKPOINT 'fast', WAL, WAIT 0,"
            + " MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')";

    private final Source source;
    private final Archive archive;

    BaseTaking(Source source, Archive archive) {
        this.source = source;
        this.archive = archive;
    }

    /** Takes one; it is there when this returns, and not before. @throws Refused backup.tablespaces */
    Base take() throws IOException {
        try (var sql = source.sql();
                var replication = source.replication()) {
            var begun = Source.now(sql);
            var name = NAME.format(begun);
            var half = archive.bases().resolve(name + Archive.HALF);
            made(half);
            var copied = replication.copy(COMMAND.formatted(name));
            if (copied.rows().size() > 2) {
                throw new Refused("backup.tablespaces");
            }
            var files = received(copied, half);
            var base = manifest(archive.bases().resolve(name), copied, begun, files, sql);
            Json.write(half.resolve(Base.MANIFEST), base.json());
            Durable.rename(half, base.folder());
            return base;
        }
    }

    private Base manifest(Path folder, Copied copied, Instant begun, Map<String, String> files, Talk sql)
            throws IOException {
        var first = copied.rows().get(0);
        var last = copied.rows().get(copied.rows().size() - 1);
        return new Base(
                folder,
                archive.cluster().system(),
                source.version(sql),
                Integer.parseInt(first.get(1)),
                Lsn.of(first.get(0)),
                Lsn.of(last.get(0)),
                begun,
                Source.now(sql),
                files);
    }

    private static Map<String, String> received(Copied copied, Path half) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var parts = new Parts(half, files)) {
            for (var octets = copied.next(); octets != null; octets = copied.next()) {
                parts.take(octets);
            }
        }
        return files;
    }

    private static void made(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server sends: an archive, then its list of files; each octet says by a letter what it is. */
    private static final class Parts implements AutoCloseable {
        private final Path folder;
        private final Map<String, String> files;
        private Part part = Part.none();

        Parts(Path folder, Map<String, String> files) {
            this.folder = folder;
            this.files = files;
        }

        void take(ByteBuffer message) {
            switch ((char) message.get()) {
                case 'n' -> open(Base.ARCHIVE);
                case 'm' -> open(Base.FILES);
                case 'd' -> Durable.write(part.content(), message);
                default -> {}
            }
        }

        private void open(String name) {
            close();
            part = Part.of(folder.resolve(name));
        }

        @Override
        public void close() {
            part.finish(files);
            part = Part.none();
        }
    }

    /** One file that is being written. */
    private record Part(Path file, OutputStream content, MessageDigest digest) {
        static Part none() {
            return new Part(Path.of(""), OutputStream.nullOutputStream(), Sha256.anew());
        }

        static Part of(Path file) {
            var digest = Sha256.anew();
            try {
                var hashed = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
                var content = file.endsWith(Base.ARCHIVE) ? new WalWriter.Packed(hashed) : hashed;
                return new Part(file, content, digest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void finish(Map<String, String> files) {
            try {
                content.close();
                if (Files.isRegularFile(file)) {
                    Durable.sync(file);
                    files.put(file.getFileName().toString(), Sha256.told(digest));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
