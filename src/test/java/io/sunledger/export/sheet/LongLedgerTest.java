package io.sunledger.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process whose heap would not hold a fifth of the rows. How many there are, the property {@code longLedger} may say. */
class LongLedgerTest {
    private static final int ROWS = Integer.getInteger("longLedger", 60_000);

    @TempDir
    Path folder;

    @Test
    void a_workbook_of_any_length_is_written_in_constant_memory() throws Exception {
        var file = folder.resolve("long.xlsx");

        write("XLSX", file);

        try (var zip = new ZipFile(file.toFile())) {
            var rows = zip.stream()
                    .filter(entry -> entry.getName().startsWith("xl/worksheets/"))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
            assertThat(rows).as("octets of the sheets, when unpacked").isGreaterThan(ROWS * 1500L);
        }
    }

    private void write(String format, Path file) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = folder.resolve("log").toFile();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx20m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingInLittleMemory.class.getName(),
                        format,
                        Integer.toString(ROWS),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();

        assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
    }
}
