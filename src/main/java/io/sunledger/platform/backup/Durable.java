package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** Files that are there as a whole or not at all, whenever the power goes. Troubles of the disk are unchecked, those of the net are not. */
final class Durable {
    private static final long NOTHING_LEFT = 32L << 20;

    private Durable() {}

    /** Writes it under another name, and gives it its own when the disk has it. */
    static void write(Path file, byte[] content) {
        var half = file.resolveSibling(file.getFileName() + ".half");
        try {
            Files.write(half, content);
            sync(half);
            rename(half, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void rename(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(to.resolveSibling("").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** So that a name is there after the power went; Windows keeps names by itself and opens no folders. */
    static void syncFolder(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void write(OutputStream to, ByteBuffer octets) {
        try {
            to.write(octets.array(), octets.position(), octets.remaining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the disk's trouble is, for a person. */
    static Refused refused(Path folder, UncheckedIOException trouble) {
        var words = String.valueOf(trouble.getCause());
        try {
            if (Files.exists(folder) && Files.getFileStore(folder).getUsableSpace() < NOTHING_LEFT) {
                return new Refused("backup.diskFull", folder);
            }
        } catch (IOException unknown) {
            return new Refused("backup.disk", folder, words);
        }
        return new Refused("backup.disk", folder, words);
    }
}
