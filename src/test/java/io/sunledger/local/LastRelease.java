package io.sunledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/** The service as the last release was, built once from the project's history. */
public final class LastRelease {
    private static final Path COMMIT = Path.of("contract/last-release/COMMIT");
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private final Path folder;

    private LastRelease(Path folder) {
        this.folder = folder;
    }

    /** Empty where the project lies without its history, or this machine cannot build it. */
    public static Optional<LastRelease> built() {
        var commit = commit();
        var release = new LastRelease(Folders.local().resolve("last-release").resolve(commit));
        if (Files.exists(release.jar())) {
            return Optional.of(release);
        }
        if (Machine.isWindows() || !Machine.canRun(List.of("git", "cat-file", "-e", commit + "^{commit}"))) {
            return Optional.empty();
        }
        release.build(commit);
        return Optional.of(release);
    }

    private static String commit() {
        try {
            return Files.readString(COMMIT).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path jar() {
        return folder.resolve(JAR);
    }

    /** What its clients ask. */
    public Path operations() {
        return folder.resolve("graphql/operations");
    }

    /** In a folder beside, which takes its place when all of it is there. */
    private void build(String commit) {
        var half = folder.resolveSibling(commit + "-" + ProcessHandle.current().pid());
        var zip = half.resolveSibling(half.getFileName() + ".zip");
        try {
            Files.createDirectories(half);
            run(Path.of(""), "git", "archive", "--format=zip", "--output=" + zip, commit);
            unzip(zip, half);
            Files.delete(zip);
            run(half, "sh", "mvnw", "-B", "-ntp", "-q", "package", "-Dmaven.test.skip=true");
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry : archive.stream().toList()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(archive.getInputStream(entry), target);
                }
            }
        }
    }

    private static void run(Path folder, String... command) throws IOException {
        var log = Files.createTempFile("last-release-", ".log");
        try {
            var exit = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(String.join(" ", command) + "\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(log);
        }
    }
}
