package io.sunledger;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.jspecify.annotations.NullMarked;

/** What holds in the whole house, each rule with its reason (docs/architecture.md). */
final class ArchitectureRules {
    /** The features in their order: left may be imported by right, never the reverse. This list is the architecture. */
    static final List<String> FLOW = List.of(
            "kernel",
            "platform",
            "security",
            "history",
            "identity",
            "calendar",
            "unit",
            "plan",
            "intake",
            "lineage",
            "duty",
            "undertaking",
            "ledger",
            "progress",
            "evidence",
            "review",
            "succession",
            "messaging",
            "urging",
            "live",
            "webhook",
            "export",
            "wechat");

    /** Features of {@link #FLOW} that are not written yet; a test fails when one of them has been. */
    static final Set<String> TO_COME = Set.of();

    private static final String ROOT = "io.sunledger.";
    private static final Set<String> SUFFIXES = Set.of("Impl", "Util", "Utils", "Manager", "Helper", "Service");
    private static final Set<String> CLOCKS = Set.of(
            "Instant",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "ZonedDateTime",
            "OffsetDateTime",
            "Year",
            "YearMonth");

    /** The mark of a transaction, a transaction around a part of an act and its giving up, and what a feature's own store inherits. */
    private static final Set<String> DOORS_MAY = Set.of(
            WithTransaction.class.getName(),
            "io.quarkus.hibernate.reactive.panache.Panache",
            "io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase",
            "org.hibernate.reactive.mutiny.Mutiny$Transaction");

    private ArchitectureRules() {}

    /** Every rule by its name. */
    static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        written().forEach(feature -> {
            if (!later(feature).isEmpty()) {
                rules.put("flow." + feature, imports_run_leftwards(feature));
            }
        });
        rules.put("flow.complete", every_class_lives_in_the_flow());
        rules.put("doors", only_doors_are_imported());
        rules.put("web", web_calls_the_door());
        rules.put("store", stores_know_no_protocol());
        rules.put("domain", domains_are_plain_java());
        rules.put("reading", the_text_engine_is_plain_java());
        rules.put("hibernate", only_platform_and_stores_touch_hibernate());
        rules.put("transactions", transactions_begin_at_doors());
        rules.put("sessions", nobody_shares_a_session());
        rules.put("waiting", nobody_waits_or_runs_two_things_at_once());
        rules.put("time", the_time_comes_from_the_clock());
        rules.put("adapters", adapters_live_in_web());
        rules.put("adapters.public", adapters_are_public());
        rules.put("adapters.paths", what_is_below_a_path_is_told_by_methods());
        rules.put("adapters.unused", nobody_uses_an_adapter());
        rules.put("tar", of_archives_only_tar_is_read_by_a_library());
        rules.put("names", names_say_what_a_thing_is_about());
        rules.put("nulls", every_package_is_null_marked());
        return rules;
    }

    static Stream<String> written() {
        return FLOW.stream().filter(feature -> !TO_COME.contains(feature));
    }

    private static List<String> later(String feature) {
        return FLOW.subList(FLOW.indexOf(feature) + 1, FLOW.size());
    }

    private static ArchRule imports_run_leftwards(String feature) {
        return noClasses()
                .that()
                .resideInAPackage(inside(feature))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        later(feature).stream().map(ArchitectureRules::inside).toArray(String[]::new))
                .because(
                        "the features stand in the order in which the work flows; one that knows those after it can neither be"
                                + " read nor changed alone");
    }

    private static ArchRule of_archives_only_tar_is_read_by_a_library() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.commons.compress..")
                        .and(DescribedPredicate.not(resideInAnyPackage("org.apache.commons.compress.archivers.tar"))))
                .because(
                        "its other formats name libraries that are not there, and no native executable can be made (0027)");
    }

    private static ArchRule every_class_lives_in_the_flow() {
        return classes()
                .should()
                .resideInAnyPackage(
                        Stream.concat(Stream.of("io.sunledger"), FLOW.stream().map(ArchitectureRules::inside))
                                .toArray(String[]::new))
                .because("a package outside the list would be outside the rules");
    }

    private static ArchRule only_doors_are_imported() {
        return classes()
                .should(new ArchCondition<>("import nothing of another feature but its door") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        from.getDirectDependenciesFromSelf().stream()
                                .filter(to -> isInner(to.getTargetClass())
                                        && !feature(from).equals(feature(to.getTargetClass())))
                                .forEach(to -> events.add(SimpleConditionEvent.violated(from, to.getDescription())));
                    }
                })
                .because("what stands behind a door may change without asking anybody");
    }

    private static ArchRule web_calls_the_door() {
        return noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..store..")
                .because("an adapter holds no query and no transaction, or the other protocol would lack it");
    }

    private static ArchRule stores_know_no_protocol() {
        return noClasses()
                .that()
                .resideInAnyPackage("..store..", "..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..web..")
                .because("who keeps or decides must not know who asks");
    }

    private static ArchRule domains_are_plain_java() {
        return classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "jakarta.persistence..",
                        "org.jspecify..",
                        "io.sunledger.kernel..",
                        "io.sunledger.*.domain.."))
                .because("the rules are tested in milliseconds and read by lawyers");
    }

    private static ArchRule the_text_engine_is_plain_java() {
        return classes()
                .that()
                .resideInAPackage("io.sunledger.intake.reading..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", "io.sunledger.kernel..", "io.sunledger.intake.reading.."))
                .because("text goes in and a draft comes out: no framework, no database");
    }

    private static ArchRule only_platform_and_stores_touch_hibernate() {
        return classes()
                .that()
                .resideOutsideOfPackages("io.sunledger.platform..", "..store..")
                .should(new ArchCondition<>("leave Hibernate alone, but for a door's transaction") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        from.getDirectDependenciesFromSelf().stream()
                                .filter(to -> isHibernate(to.getTargetClass())
                                        && !(isDoorPackage(from)
                                                && DOORS_MAY.contains(
                                                        to.getTargetClass().getName())))
                                .forEach(to -> events.add(SimpleConditionEvent.violated(from, to.getDescription())));
                    }
                })
                .because(
                        "how a session is opened decides whether siblings may read at the same time (docs/decisions/0002)");
    }

    private static ArchRule transactions_begin_at_doors() {
        return methods()
                .that()
                .areAnnotatedWith(WithTransaction.class)
                .should()
                .beDeclaredInClassesThat(describe("are public doors", ArchitectureRules::isPublicDoor))
                .because("a command is one transaction, from its door on (docs/decisions/0002)");
    }

    private static ArchRule nobody_shares_a_session() {
        return classes()
                .should(new ArchCondition<>("not be marked @WithSession") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (type.isAnnotatedWith(WithSession.class)) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is @WithSession"));
                        }
                        type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(WithSession.class))
                                .map(JavaMethod::getFullName)
                                .forEach(name ->
                                        events.add(SimpleConditionEvent.violated(type, name + " is @WithSession")));
                    }
                })
                .because("GraphQL runs sibling fields at the same time, and a session may not be used so"
                        + " (docs/decisions/0002)");
    }

    private static ArchRule nobody_waits_or_runs_two_things_at_once() {
        return noClasses()
                .should(access("await(), Uni.combine() or Uni.join()", access -> {
                    var owner = access.getTargetOwner();
                    return owner.getPackageName().startsWith("io.smallrye.mutiny")
                            && (access.getName().startsWith("await")
                                    || owner.getSimpleName().equals("Uni")
                                            && Set.of("combine", "join").contains(access.getName()));
                }))
                .because("to wait blocks the event loop for everybody; two things on one session break it");
    }

    private static ArchRule the_time_comes_from_the_clock() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.sunledger.platform..")
                .and()
                .doNotHaveFullyQualifiedName("io.sunledger.kernel.Ids")
                .should(access("the machine's clock", access -> {
                    var owner = access.getTargetOwner();
                    return owner.getPackageName().equals("java.time")
                                    && (CLOCKS.contains(owner.getSimpleName())
                                                    && access.getName().equals("now")
                                                    && !asksAClock(access)
                                            || owner.getSimpleName().equals("Clock")
                                                    && access.getName().startsWith("system"))
                            || owner.isEquivalentTo(System.class)
                                    && Set.of("currentTimeMillis", "nanoTime").contains(access.getName());
                }))
                .because("time is a parameter: what is overdue today must be so in a test as well");
    }

    private static ArchRule adapters_live_in_web() {
        return classes()
                .that(areAdapters())
                .should()
                .resideInAPackage("..web")
                .because("both protocols stand side by side, outside the door");
    }

    private static ArchRule adapters_are_public() {
        return classes()
                .that(areAdapters())
                .should()
                .bePublic()
                .because("SmallRye GraphQL calls a class that is not public only to fail, when the service runs");
    }

    private static ArchRule what_is_below_a_path_is_told_by_methods() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("have no path that is another's and a parameter") {
                    private final Set<String> paths = new HashSet<>();

                    @Override
                    public void init(Collection<JavaClass> all) {
                        all.forEach(type -> paths.add(path(type)));
                    }

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var above = path(type).replaceFirst("/\\{\\w+}$", "");
                        if (!above.equals(path(type)) && paths.contains(above)) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + path(type)));
                        }
                    }
                })
                .because(
                        "RESTEasy chooses the class by its path alone, the longer one first; where the other class has the method, it"
                                + " searches again, and builds its tables of paths anew for that, for each request");
    }

    private static String path(JavaClass type) {
        return type.getAnnotationOfType(Path.class).value();
    }

    private static ArchRule nobody_uses_an_adapter() {
        return noClasses()
                .should()
                .dependOnClassesThat(areAdapters())
                .because("what two adapters share belongs behind the door");
    }

    private static ArchRule names_say_what_a_thing_is_about() {
        return noClasses()
                .should()
                .haveNameMatching(".*(" + String.join("|", SUFFIXES) + ")")
                .because("such a name says where a class stands, not what it is about");
    }

    private static ArchRule every_package_is_null_marked() {
        return classes()
                .should(new ArchCondition<>("live in a package that is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var isMarked = type.getPackage()
                                .tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith(NullMarked.class))
                                .orElse(false);
                        if (!isMarked) {
                            events.add(
                                    SimpleConditionEvent.violated(type, type.getName() + " lives in no such package"));
                        }
                    }
                })
                .because("NullAway proves nothing about a package that is not marked");
    }

    private static DescribedPredicate<JavaClass> areAdapters() {
        return describe(
                "are adapters", type -> type.isAnnotatedWith(GraphQLApi.class) || type.isAnnotatedWith(Path.class));
    }

    private static ArchCondition<JavaClass> access(String what, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>("use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }

    private static boolean isPublicDoor(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC) && isDoorPackage(type);
    }

    private static boolean isDoorPackage(JavaClass type) {
        return type.getPackageName().equals(ROOT + feature(type));
    }

    private static boolean isHibernate(JavaClass type) {
        return type.getPackageName().startsWith("org.hibernate")
                || type.getPackageName().startsWith("io.quarkus.hibernate");
    }

    /** Asks the injected clock: {@code LocalDate.now(clock)}. */
    private static boolean asksAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget called
                && called.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    /** Behind a feature's door; the first three are open to all. */
    private static boolean isInner(JavaClass type) {
        var feature = feature(type);
        return FLOW.indexOf(feature) > FLOW.indexOf("platform")
                && !type.getPackageName().equals(ROOT + feature);
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().startsWith(ROOT)
                ? type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0]
                : "";
    }

    private static String inside(String feature) {
        return ROOT + feature + "..";
    }
}
