package io.sunledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.sunledger");

    /** One tiny class for each rule that breaks it, and nothing but what it takes to break it. */
    private static final List<Breach> BREACHES = List.of(
            new Breach("flow.kernel", "kernel", "class Broken { io.sunledger.platform.Reads it; }"),
            new Breach("flow.platform", "platform", "class Broken { io.sunledger.security.CurrentActor it; }"),
            new Breach("flow.security", "security", "class Broken { io.sunledger.plan.Plans it; }"),
            new Breach("flow.history", "history", "class Broken { io.sunledger.plan.Plans it; }"),
            new Breach("flow.unit", "unit", "class Broken { io.sunledger.plan.Plans it; }"),
            new Breach("flow.plan", "plan", "class Broken { io.sunledger.intake.reading.SourceDocument it; }"),
            new Breach("flow.intake", "intake", "class Broken { io.sunledger.progress.Reports it; }"),
            new Breach("flow.duty", "duty", "class Broken { io.sunledger.progress.Reports it; }"),
            new Breach("flow.progress", "progress", "class Broken { io.sunledger.messaging.Messages it; }"),
            new Breach("flow.messaging", "messaging", "class Broken { io.sunledger.urging.UrgingSheets it; }"),
            new Breach("flow.complete", "elsewhere", "class Broken {}"),
            new Breach("doors", "intake", "class Broken { io.sunledger.plan.domain.Plan it; }"),
            new Breach("web", "plan.web", "class Broken { io.sunledger.plan.store.PlanReads it; }"),
            new Breach("store", "plan.store", "class Broken { io.sunledger.plan.web.PlansRest it; }"),
            new Breach("domain", "plan.domain", "class Broken { io.smallrye.mutiny.Uni<String> it; }"),
            new Breach("reading", "intake.reading", "class Broken { org.jsoup.nodes.Element it; }"),
            new Breach("hibernate", "plan", "class Broken { org.hibernate.reactive.mutiny.Mutiny.Session it; }"),
            new Breach(
                    "transactions",
                    "plan.store",
                    "public class Broken { @io.quarkus.hibernate.reactive.panache.common.WithTransaction public void it() {} }"),
            new Breach(
                    "sessions",
                    "plan",
                    "class Broken { @io.quarkus.hibernate.reactive.panache.common.WithSession void it() {} }"),
            new Breach(
                    "waiting",
                    "plan",
                    "class Broken { void it(io.smallrye.mutiny.Uni<?> uni) { uni.await().indefinitely(); } }"),
            new Breach("waiting", "plan", "class Broken { Object it() { return io.smallrye.mutiny.Uni.combine(); } }"),
            new Breach("waiting", "plan", "class Broken { Object it() { return io.smallrye.mutiny.Uni.join(); } }"),
            new Breach("time", "plan", "class Broken { Object it() { return java.time.LocalDate.now(); } }"),
            new Breach(
                    "time",
                    "plan",
                    "class Broken { java.util.function.Supplier<Object> it = java.time.Instant::now; }"),
            new Breach("time", "plan", "class Broken { long it() { return System.currentTimeMillis(); } }"),
            new Breach("time", "plan", "class Broken { Object it() { return java.time.Clock.systemUTC(); } }"),
            new Breach("adapters", "plan", "@jakarta.ws.rs.Path(\"/\") public class Broken {}"),
            new Breach("adapters", "plan", "@org.eclipse.microprofile.graphql.GraphQLApi public class Broken {}"),
            new Breach("adapters.public", "plan.web", "@jakarta.ws.rs.Path(\"/\") class Broken {}"),
            new Breach(
                    "adapters.paths",
                    "plan.web",
                    "@jakarta.ws.rs.Path(\"/plans\") class All {}"
                            + " @jakarta.ws.rs.Path(\"/plans/{id}\") public class Broken {}"),
            new Breach("adapters.unused", "plan.web", "class Broken { io.sunledger.plan.web.PlansRest it; }"),
            new Breach(
                    "tar",
                    "intake",
                    "class Broken { org.apache.commons.compress.archivers.zip.ZipArchiveInputStream it; }"),
            new Breach("names", "plan", "class BrokenService {}"),
            new Breach("names", "plan", "class BrokenHelper {}"),
            new Breach("nulls", "plan.unmarked", "class Broken {}"));

    record Breach(String rule, String feature, String source) {}

    @TestFactory
    Stream<DynamicTest> the_house_keeps() {
        return ArchitectureRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> who_breaks_it_is_caught(@TempDir Path folder) {
        var compiled = new CompiledSnippets(folder);
        var rules = ArchitectureRules.all();
        return BREACHES.stream()
                .map(breach -> DynamicTest.dynamicTest(breach.rule() + ": " + breach.source(), () -> {
                    var broken = compiled.classesOf("io.sunledger." + breach.feature(), breach.source());

                    assertThat(violations(rules.get(breach.rule()), broken)).anyMatch(line -> line.contains("Broken"));
                }));
    }

    @Test
    void no_rule_goes_unbroken() {
        assertThat(BREACHES.stream().map(Breach::rule).distinct())
                .containsAll(ArchitectureRules.all().keySet().stream()
                        .filter(rule -> !rule.startsWith("flow.") || rule.equals("flow.kernel"))
                        .toList());
    }

    @Test
    void what_is_to_come_is_not_there_yet() {
        assertThat(ArchitectureRules.TO_COME)
                .allSatisfy(feature -> assertThat(HOUSE)
                        .as("%s is written: take it out of TO_COME", feature)
                        .noneMatch(type -> type.getPackageName().startsWith("io.sunledger." + feature)));
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
    }
}
