package io.sunledger.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Role;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import io.sunledger.wechat.WechatStandIn;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Builds graphql/client with npm, and runs its tests, some of them against this service. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class TypeScriptClientTest {
    private static final Path CLIENT = Path.of("graphql/client");
    private static final boolean IS_WINDOWS = File.separatorChar == '\\';
    private static final String NPM = IS_WINDOWS ? "npm.cmd" : "npm";
    private static final String OFFICER = "czj-officer";

    @TestHTTPResource("/")
    URI service;

    @Inject
    Towns towns;

    @Test
    void the_client_is_built_and_works_against_this_service() throws IOException, InterruptedException {
        assumeTrue(
                isOnPath("node") && isOnPath("npm"),
                "the client in TypeScript is not tested: no node and npm on the PATH");
        if (!isInstalled()) {
            assertThat(run(Map.of(), NPM, "ci", "--prefer-offline", "--no-audit", "--no-fund")
                            .status())
                    .isZero();
        }

        try (var wechat = WechatStandIn.start()) {
            var person = "open-id-" + Ids.next();
            var codes = Stream.generate(() -> wechat.codeOf(person)).limit(4).collect(Collectors.joining(","));
            var tests = run(environment(codes), NPM, "test");

            assertThat(tests.status()).as(tests.output()).isZero();
            assertThat(count(tests, "fail")).isEqualTo("0");
            assertThat(count(tests, "skipped")).as(tests.output()).isEqualTo("0");
        }
    }

    private Map<String, String> environment(String codes) {
        var town = towns.of("chengchuan");
        var finance = town.department("czj");
        var plan = town.plan(
                List.of(),
                Town.task("公开预算", Town.MIDYEAR, Town.unit(Role.LEAD, finance)),
                Town.task("公开规划", null, Town.unit(Role.LEAD, finance)));
        return Map.of(
                "SUNLEDGER_URL", service.toString().replaceAll("/$", ""),
                "SUNLEDGER_TOKEN", Tokens.of(OFFICER),
                "SUNLEDGER_PLAN", plan.toString(),
                "SUNLEDGER_WECHAT_CODES", codes);
    }

    private static boolean isOnPath(String program) {
        var names = IS_WINDOWS ? List.of(program + ".exe", program + ".cmd") : List.of(program);
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> new File(folder, name)))
                .anyMatch(File::canExecute);
    }

    // what npm notes of its last work there
    private static boolean isInstalled() throws IOException {
        var noted = CLIENT.resolve("node_modules/.package-lock.json");
        var wanted = CLIENT.resolve("package-lock.json");
        return Files.exists(noted)
                && Files.getLastModifiedTime(noted).compareTo(Files.getLastModifiedTime(wanted)) >= 0;
    }

    private static Outcome run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var log = Files.createTempFile(Path.of("target"), "typescript-client", ".log");
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(CLIENT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Outcome(process.waitFor(), Files.readString(log));
    }

    private static String count(Outcome outcome, String what) {
        var found = Pattern.compile("(?m)^# " + what + " (\\d+)$").matcher(outcome.output());
        assertThat(found.find()).as(outcome.output()).isTrue();
        return found.group(1);
    }

    private record Outcome(int status, String output) {}
}
