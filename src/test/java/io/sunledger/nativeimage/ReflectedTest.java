package io.sunledger.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a native image keeps for reflection is written in a file that names every record of ours. */
class ReflectedTest {
    private static final Path FILE =
            Path.of("src/main/resources/META-INF/native-image/io.sunledger/records/reflect-config.json");

    @Test
    void every_record_of_ours_is_kept_for_reflection() throws IOException {
        var due =
                OwnClasses.reflected().stream().map("""
                        {"name":"%s","allDeclaredConstructors":true,"allDeclaredMethods":true,"allDeclaredFields":true,\
                        "allRecordComponents":true}"""::formatted).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        if (System.getProperty("snap") != null) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, due);
        }

        assertThat(Files.readString(FILE))
                .as(FILE + " is not up to date; renew it with -Dsnap and look at the diff")
                .isEqualTo(due);
    }
}
