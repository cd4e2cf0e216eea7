package io.sunledger.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Quarkus makes classes ready while an image is built; what they hold then is the same in every process. */
class StaticStateTest {
    private static final Path FILE =
            Path.of("src/main/resources/META-INF/native-image/io.sunledger/libraries/native-image.properties");

    @Test
    void no_class_that_is_made_ready_in_the_image_holds_what_may_not_be_in_it() throws IOException {
        var told = madeReadyLater();
        Predicate<String> later = type -> told.stream().anyMatch(of -> isOf(type, of));
        var ready = OwnClasses.all().stream()
                .filter(type -> !later.test(type.getName()))
                .toList();

        assertThat(HeapWalk.from(ready, later)).isEmpty();
    }

    @Test
    void every_class_that_is_made_ready_later_is_there() throws IOException {
        var names = OwnClasses.all().stream().map(Class::getName).toList();

        assertThat(madeReadyLater())
                .filteredOn(of -> of.startsWith("io.sunledger."))
                .isNotEmpty()
                .allMatch(of -> names.stream().anyMatch(name -> isOf(name, of)));
    }

    @Test
    void the_walk_finds_what_is_held_deeply() {
        assertThat(HeapWalk.from(List.of(Unfit.class), later -> false))
                .hasSize(1)
                .allMatch(found -> found.contains("SecureRandom"));
    }

    private record Held(Object it) {}

    private static final class Unfit {
        static final List<Held> HELD = List.of(new Held(new Object[] {new SecureRandom()}));
    }

    private static boolean isOf(String type, String classOrPackage) {
        return type.equals(classOrPackage)
                || type.startsWith(classOrPackage + ".")
                || type.startsWith(classOrPackage + "$");
    }

    private static List<String> madeReadyLater() throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(FILE)) {
            properties.load(in);
        }
        return List.of(properties
                .getProperty("Args")
                .replace("--initialize-at-run-time=", "")
                .split(","));
    }
}
