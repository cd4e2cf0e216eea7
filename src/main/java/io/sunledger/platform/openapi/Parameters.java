package io.sunledger.platform.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What the parameters that many operations share mean, and those that the scanner does not see. */
final class Parameters {
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_PAGE = 100;
    private static final String LANGUAGE = "Accept-Language";
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> SIZES = Set.of("first", "last");
    private static final Map<String, String> MEANINGS = Map.of(
            "first", "从头取几条（1 至 100） · How many from the start (1 to 100)",
            "after", "从此游标之后取 · After this cursor",
            "last", "从尾取几条（1 至 100） · How many from the end (1 to 100)",
            "before", "到此游标之前为止 · Before this cursor",
            "If-Match", "所依据的版本，取自 ETag · The version that was seen, from ETag",
            "Idempotency-Key",
                    "同一个键在 24 小时内得到同一个结果 · The same key gets the same answer for 24 hours; at most 255 characters");

    private Parameters() {}

    static void describe(Components components) {
        components.addParameter(
                LANGUAGE,
                OASFactory.createParameter()
                        .name(LANGUAGE)
                        .in(Parameter.In.HEADER)
                        .description("语句的语言：zh 或 en · The language of sentences: zh or en")
                        .schema(Answers.of(SchemaType.STRING, null)));
    }

    static void complete(Operation operation, String path) {
        var known = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        known.forEach(Parameters::explain);
        var named = known.stream().map(Parameter::getName).collect(Collectors.toSet());
        IN_PATH.matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !named.contains(name))
                .forEach(name -> operation.addParameter(OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(OASFactory.createSchema().ref("UUID"))));
        operation.addParameter(OASFactory.createParameter().ref(LANGUAGE));
    }

    private static void explain(Parameter parameter) {
        var name = parameter.getName();
        var schema = parameter.getSchema();
        if (MEANINGS.containsKey(name)) {
            parameter.setDescription(MEANINGS.get(name));
        }
        if (schema != null && SIZES.contains(name)) {
            schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(LONGEST_PAGE));
        }
        if (schema != null && "Idempotency-Key".equals(name)) {
            schema.maxLength(LONGEST_KEY);
        }
        if ("If-Match".equals(name)) {
            parameter.setRequired(true);
        }
    }
}
