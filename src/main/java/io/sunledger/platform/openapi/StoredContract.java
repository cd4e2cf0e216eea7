package io.sunledger.platform.openapi;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the document as the build stored it. Quarkus reads it at each start and writes it anew, as JSON and as YAML, for what
 * filters may add then; ours run when the service is built. Of a document of a megabyte that was a fifth of the start
 * of a JVM with its AOT cache (docs/decisions/0026).
 */
@StaticInitSafe
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class StoredContract {
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    /** @throws IllegalStateException at the start, if a filter is to run then, which nobody would see the work of */
    @AroundInvoke
    @Nullable
    Object answer(InvocationContext call) throws Exception {
        var what = call.getParameters();
        return switch (call.getMethod().getName()) {
            case "prepareDocument" -> refuseFilters(what[0], what[1]);
            case "getDocument" -> read.computeIfAbsent("." + what[1], StoredContract::stored);
            default -> call.proceed();
        };
    }

    private static @Nullable Object refuseFilters(@Nullable Object security, Object filters) {
        if (security != null) {
            throw new IllegalStateException(
                    "quarkus.smallrye-openapi.auto-add-security is for a start that writes the contract");
        }
        if (filters instanceof Map<?, ?> stages
                && stages.entrySet().stream()
                        .anyMatch(stage ->
                                stage.getKey() != RunStage.BUILD && !List.of().equals(stage.getValue()))) {
            throw new IllegalStateException("a filter of the contract is to run at the start: " + stages);
        }
        return null;
    }

    private static byte[] stored(String format) {
        var name = OpenApiConstants.BASE_NAME + format;
        try (var stored = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return Objects.requireNonNull(stored, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
