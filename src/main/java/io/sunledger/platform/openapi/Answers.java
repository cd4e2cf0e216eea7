package io.sunledger.platform.openapi;

import io.sunledger.platform.rest.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The refusals that an operation may answer with, each a problem with stable codes, and the headers of answers. */
final class Answers {
    /** What a status says, and the codes that are the same for all operations. */
    enum Refusal {
        BadRequest(400, "请求无法解析", "It cannot be parsed", "request.malformed"),
        Unauthenticated(401, "没有登录", "Nobody has logged in", "access.unauthenticated"),
        Forbidden(403, "没有权限", "The caller may not", "access.forbidden", "access.noGovernment", "access.noUnit"),
        NotFound(
                404,
                "没有，或无权知道",
                "There is none, or none that the caller may know of",
                "request.notFound",
                "*.notFound"),
        Unacceptable(406, "没有所要的内容类型", "It cannot be had as this type", "request.unsupported"),
        Conflict(409, "与现状冲突", "It clashes with what is there", "idempotency.otherRequest"),
        Stale(412, "已被他人修改", "It was changed since it was read", "version.stale", "version.overtaken"),
        TooLarge(413, "内容过大", "It is too large", "request.tooLarge"),
        Unsupported(415, "不支持的内容类型", "This type is not read", "request.unsupported"),
        Invalid(422, "不符合规则", "It breaks a rule", "version.unreadable", "idempotency.keyTooLong", "page.size"),
        Unconditional(428, "没有说明依据的版本", "It does not say which version was seen", "version.required"),
        Busy(429, "请求过多", "Too many at once", "request.busy", "request.tooMany"),
        Failed(500, "服务器内部错误", "A failure", "internal"),
        Away(503, "暂时不可用", "Away for a moment", "service.away");

        final int status;
        final String chinese;
        final String english;
        final List<String> codes;

        Refusal(int status, String chinese, String english, String... codes) {
            this.status = status;
            this.chinese = chinese;
            this.english = english;
            this.codes = List.of(codes);
        }
    }

    /** What every answer has. */
    private static final List<String> ALWAYS = List.of("RateLimit", "RateLimit-Policy");

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "RateLimit", "还剩多少次请求，几秒后恢复 · How many requests are left, and in how many seconds there are all again",
            "RateLimit-Policy", "每段时间可以请求几次 · How many requests there are for how long",
            "ETag", "版本，供 If-Match 使用 · The version, for If-Match",
            "Location", "新建内容的地址 · Where the new thing is",
            "Link", "上一页、下一页（RFC 8288） · The pages before and after (RFC 8288)",
            "Content-Disposition", "文件名 · The file's name",
            "Retry-After", "几秒后重试 · In how many seconds to try again",
            "WWW-Authenticate", "如何登录 · How to log in",
            "Deprecation", "何时起不再推荐（RFC 9745） · Since when it is deprecated (RFC 9745)",
            "Sunset", "何时起可能停用（RFC 8594） · From when on it may be gone (RFC 8594)"));

    private Answers() {}

    static void describe(Components components) {
        HEADERS.forEach((name, said) -> components.addHeader(name, header(name, said)));
        Problems.describe(components);
        for (var refusal : Refusal.values()) {
            components.addResponse(refusal.name(), response(refusal));
        }
    }

    /** Adds to an operation what it may be refused with. */
    static void refuse(Operation operation, HttpMethod method) {
        var responses = operation.getResponses();
        responses.removeAPIResponse("400");
        for (var refusal : Refusal.values()) {
            if (mayBe(refusal, operation, method) && !isTold(responses.getAPIResponse("" + refusal.status))) {
                responses.addAPIResponse(
                        Integer.toString(refusal.status),
                        OASFactory.createAPIResponse().ref(refusal.name()));
            }
        }
    }

    /** An operation that tells more than a problem has said so itself. */
    private static boolean isTold(@Nullable APIResponse response) {
        return response != null && response.getContent() != null;
    }

    private static boolean mayBe(Refusal refusal, Operation operation, HttpMethod method) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        var changes = method != HttpMethod.GET;
        var hasBody = operation.getRequestBody() != null;
        return switch (refusal) {
            case Unauthenticated, Forbidden, Unacceptable, Busy, Failed, Away -> true;
            case BadRequest, TooLarge, Unsupported -> hasBody;
            case NotFound -> changes || !parameters.isEmpty();
            case Conflict -> changes;
            case Invalid -> changes || parameters.stream().anyMatch(at -> at.getIn() == Parameter.In.QUERY);
            case Stale, Unconditional -> parameters.stream().anyMatch(at -> "If-Match".equals(at.getName()));
        };
    }

    /** The good answer under its status, with its headers. */
    static void succeed(Operation operation, OperationTable.@Nullable Row row) {
        var responses = operation.getResponses();
        var good = responses.getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElse("200");
        var response = responses.getAPIResponse(good);
        if (row == null || response == null) {
            return;
        }
        tell(response, row.headers());
        tell(response, ALWAYS);
        response.setDescription(row.summary().both());
        if (row.status() == 204) {
            response.setContent(null);
        }
        responses.removeAPIResponse(good);
        var rest = new LinkedHashMap<>(responses.getAPIResponses());
        responses.setAPIResponses(new LinkedHashMap<>(Map.of(Integer.toString(row.status()), response)));
        rest.forEach(responses::addAPIResponse);
    }

    /** The good answer's headers that say it. */
    static void deprecate(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                tell(response, List.of("Deprecation", "Sunset"));
            }
        });
    }

    private static APIResponse response(Refusal refusal) {
        var content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        var response = OASFactory.createAPIResponse()
                .description(
                        refusal.chinese + " · " + refusal.english + ": `" + String.join("`, `", refusal.codes) + '`')
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
        tell(response, ALWAYS);
        if (refusal == Refusal.Busy || refusal == Refusal.Away) {
            tell(response, List.of("Retry-After"));
        }
        if (refusal == Refusal.Unauthenticated) {
            tell(response, List.of("WWW-Authenticate"));
        }
        return response;
    }

    private static void tell(APIResponse response, List<String> headers) {
        headers.forEach(
                name -> response.addHeader(name, OASFactory.createHeader().ref(name)));
    }

    private static Header header(String name, String said) {
        var type = name.equals("Retry-After") ? SchemaType.INTEGER : SchemaType.STRING;
        return OASFactory.createHeader().description(said).schema(of(type, null));
    }

    static Schema of(SchemaType type, @Nullable String said) {
        var schema = OASFactory.createSchema().addType(type);
        return said == null ? schema : schema.description(said);
    }
}
