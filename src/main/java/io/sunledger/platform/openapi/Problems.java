package io.sunledger.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How a refusal is told. */
final class Problems {
    private Problems() {}

    static void describe(Components components) {
        components.addSchema("Problem", problem()).addSchema("FieldError", fieldError());
    }

    private static Schema problem() {
        return Answers.of(SchemaType.OBJECT, "RFC 9457")
                .addProperty(
                        "type",
                        Answers.of(SchemaType.STRING, "urn:sunledger:problem:{code}")
                                .format("uri"))
                .addProperty("title", Answers.of(SchemaType.STRING, null))
                .addProperty(
                        "status",
                        Answers.of(SchemaType.INTEGER, "HTTP 状态码 · The HTTP status")
                                .format("int32"))
                .addProperty("detail", Answers.of(SchemaType.STRING, "给人看的一句话 · A sentence for a person"))
                .addProperty(
                        "code", Answers.of(SchemaType.STRING, "稳定，与 GraphQL 相同 · Stable, the same as over GraphQL"))
                .addProperty(
                        "errors",
                        Answers.of(SchemaType.ARRAY, null)
                                .items(OASFactory.createSchema().ref("FieldError")))
                .addProperty("present", Answers.of(SchemaType.OBJECT, "412: 现在的内容 · The thing as it is now"))
                .required(List.of("type", "title", "status", "code"));
    }

    private static Schema fieldError() {
        return Answers.of(SchemaType.OBJECT, null)
                .addProperty("pointer", Answers.of(SchemaType.STRING, "RFC 6901"))
                .addProperty("code", Answers.of(SchemaType.STRING, null))
                .addProperty("message", Answers.of(SchemaType.STRING, null))
                .addProperty("span", Answers.of(SchemaType.OBJECT, "在原文件中的位置 · Where in the source document"))
                .required(List.of("pointer", "code", "message"));
    }
}
