package io.sunledger.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KubernetesTest {
    private static final List<Installation> INSTALLATIONS =
            Rendering.NAMES.stream().map(Installation::rendered).toList();

    @TestFactory
    Stream<DynamicTest> kubernetes_takes_every_object() {
        return INSTALLATIONS.stream()
                .flatMap(installation -> installation.objects().stream()
                        .map(object -> dynamicTest(
                                installation.name() + ": " + Installation.titleOf(object),
                                () -> assertThat(Schemas.faults(object)).isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> kubernetes_takes_every_object_as_it_is_written() throws IOException {
        return sources()
                .flatMap(file -> Installation.read(file).stream()
                        .map(object -> dynamicTest(
                                file + ": " + Installation.titleOf(object),
                                () -> assertThat(Schemas.faults(object)).isEmpty())));
    }

    @Test
    void every_object_that_is_written_is_in_some_installation() throws IOException {
        var installed = INSTALLATIONS.stream()
                .flatMap(installation -> installation.objects().stream())
                .map(Installation::titleOf)
                .toList();

        assertThat(sources().flatMap(file -> Installation.read(file).stream()).map(Installation::titleOf))
                .hasSizeGreaterThan(15)
                .allSatisfy(title -> assertThat(installed).anyMatch(name -> name.startsWith(title)));
    }

    @TestFactory
    Stream<DynamicTest> every_installation_keeps() {
        return INSTALLATIONS.stream()
                .flatMap(installation -> Rules.all().entrySet().stream()
                        .map(rule -> dynamicTest(
                                installation.name() + ": " + rule.getKey(),
                                () -> assertThat(rule.getValue().apply(installation))
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> who_breaks_it_is_caught() {
        return Breaches.ALL.stream()
                .map(breach -> dynamicTest(breach.rule() + ": " + breach.how(), () -> {
                    var broken = Installation.rendered(breach.where());

                    breach.breaking().accept(broken);

                    assertThat(Rules.all().get(breach.rule()).apply(broken)).isNotEmpty();
                }));
    }

    @Test
    void no_rule_goes_unbroken() {
        assertThat(Breaches.ALL.stream().map(Breaches.Breach::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(Rules.all().keySet());
    }

    @TestFactory
    Stream<DynamicTest> what_kubernetes_would_not_take_is_caught() {
        return Breaches.FAULTS.stream()
                .map(fault -> dynamicTest(fault.how(), () -> {
                    var object = Installation.rendered("everything").one(fault.kind(), "");
                    assertThat(Schemas.faults(object)).isEmpty();

                    fault.breaking().accept(object);

                    assertThat(Schemas.faults(object)).isNotEmpty();
                }));
    }

    private static Stream<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("k8s"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
