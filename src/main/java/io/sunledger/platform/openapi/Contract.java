package io.sunledger.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.sunledger.platform.openapi.Truth.Way;
import io.sunledger.platform.rest.DeprecatedSince;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** Makes the scanned document the contract, once, when the service is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {
    private static final String SCHEME = "oidc";
    private static final List<String> AROUND =
            List.of("io.smallrye.mutiny.Uni", "org.jboss.resteasy.reactive.RestResponse");
    private static final DotName DEPRECATED = DotName.createSimple(DeprecatedSince.class);

    private final IndexView index;
    private final RestMethods methods;
    private final OperationTable table;
    private final Examples examples;

    public Contract(IndexView index) {
        this.index = index;
        methods = new RestMethods(index);
        try (var operations = resource("openapi/operations.txt");
                var exchanges = resource("openapi/examples.json")) {
            table = OperationTable.of(new String(operations.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            examples = new Examples(new ObjectMapper().readTree(exchanges));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        var found = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (found == null) {
            throw new IOException("no " + name);
        }
        return found;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        var truth = new Truth(index, components.getSchemas());
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(path, method, operation, truth)));
        truth.tell();
        bodies(document, components);
        Kinds.describe(index, components);
        Answers.describe(components);
        Parameters.describe(components);
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        secure(document, components);
        table.features()
                .forEach((name, words) ->
                        document.addTag(OASFactory.createTag().name(name).description(words.both())));
        document.setServers(List.of(OASFactory.createServer().url("/")));
    }

    private void describe(String path, HttpMethod method, Operation operation, Truth truth) {
        var key = method + " " + path;
        var row = table.row(key);
        if (row != null) {
            operation.operationId(row.id()).summary(row.summary().both());
        }
        var answerer = methods.of(key);
        if (answerer != null) {
            operation.setTags(List.of(answerer.feature()));
            note(operation, answerer.method(), truth);
            deprecate(operation, answerer.method());
        }
        Parameters.complete(operation, path);
        Answers.succeed(operation, row);
        Answers.refuse(operation, method);
        examples.show(operation);
    }

    private static void deprecate(Operation operation, MethodInfo method) {
        var deprecated = method.annotation(DEPRECATED);
        if (deprecated != null) {
            operation
                    .deprecated(true)
                    .description(
                            "%1$s 起不再推荐，%2$s 起可能停用，请改用 %3$s · Deprecated since %1$s, may be gone from %2$s on; use %3$s"
                                    .formatted(
                                            deprecated.value().asString(),
                                            deprecated.value("sunset").asString(),
                                            deprecated.value("instead").asString()));
            Answers.deprecate(operation);
        }
    }

    private static void note(Operation operation, MethodInfo method, Truth truth) {
        operation.getResponses().getAPIResponses().values().stream()
                .map(response -> response.getContent())
                .forEach(content -> note(content, unwrapped(method.returnType()), Way.ANSWERED, truth));
        var body = operation.getRequestBody();
        if (body != null) {
            method.parameters().stream()
                    .filter(parameter -> parameter.declaredAnnotations().stream()
                            .noneMatch(at -> at.name().packagePrefix().contains("ws.rs")
                                    || at.name().packagePrefix().contains("resteasy")))
                    .forEach(parameter -> note(body.getContent(), parameter.type(), Way.ASKED, truth));
        }
    }

    private static void note(@Nullable Content content, Type type, Way way, Truth truth) {
        if (content != null && !isAnything(type)) {
            content.getMediaTypes().values().forEach(media -> truth.note(media.getSchema(), type, way));
        }
    }

    /** What a method that answers several things declares itself is not for {@code Object} to tell. */
    private static boolean isAnything(Type type) {
        return type.name().equals(DotName.OBJECT_NAME);
    }

    private static Type unwrapped(Type type) {
        var inner = type;
        while (AROUND.contains(inner.name().toString())) {
            inner = inner.asParameterizedType().arguments().get(0);
        }
        return inner;
    }

    /** What path and headers say already, a body need not say; it is read over GraphQL alone. */
    private static void bodies(OpenAPI document, Components components) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().stream()
                        .map(Operation::getRequestBody)
                        .filter(body -> body != null && body.getContent() != null)
                        .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                        .map(media -> Truth.name(media.getSchema()))
                        .filter(Objects::nonNull)
                        .map(components.getSchemas()::get)
                        .forEach(schema -> strip(schema, path.contains("{"))));
    }

    private static void strip(Schema body, boolean isOfAThing) {
        if (body.getProperties() != null && body.getRequired() != null) {
            var known = new ArrayList<>(List.of("expectedVersion", "idempotencyKey"));
            body.getRequired().stream()
                    .filter(field -> isOfAThing && field.endsWith("Id"))
                    .forEach(known::add);
            known.forEach(body::removeProperty);
            body.setRequired(body.getRequired().stream()
                    .filter(field -> !known.contains(field))
                    .toList());
        }
    }

    private static void secure(OpenAPI document, Components components) {
        components.setSecuritySchemes(Map.of(
                SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("OpenID Connect 的访问令牌 · An access token of the OpenID Connect provider")));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
    }
}
