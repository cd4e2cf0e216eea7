package io.sunledger.wechat.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Language;
import io.sunledger.platform.rest.Problem;
import io.sunledger.wechat.SignIn;
import io.sunledger.wechat.WechatSignIn;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sign-in of phones over REST alone: it comes before both APIs, and nobody is logged in yet. */
@Path("/api/v1/wechat/sessions")
public class WechatSessionsRest {
    /** WeChat counts by the minute. */
    private static final int A_MINUTE = 60;

    private static final int SOON = 5;

    private final WechatSignIn signIn;
    private final Language language;

    WechatSessionsRest(WechatSignIn signIn, Language language) {
        this.signIn = signIn;
        this.language = language;
    }

    @POST
    @Operation(summary = "Sign a phone in by a code of wx.login")
    @SecurityRequirements
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SignIn.Tokens.class)))
    @APIResponse(
            responseCode = "409",
            description = "wechat.notBound, wechat.confirmAgain: with a ticket for whoever logs in",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = SignInProblem.class)))
    @APIResponse(
            responseCode = "503",
            description = "wechat.unavailable",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = SignInProblem.class)))
    public Uni<RestResponse<Object>> begin(@Nullable SignInBody body) {
        return signIn.signIn(given(body == null ? null : body.code(), "code"))
                .map(this::answer)
                .onFailure(WechatSessionsRest::isPassing)
                .recoverWithItem(failure -> later((Refused) failure));
    }

    @POST
    @Path("/refresh")
    @Operation(summary = "The next tokens of a phone; the refresh token that was shown is used up")
    @SecurityRequirements
    public Uni<RestResponse<SignIn.Tokens>> refresh(@Nullable RefreshTokenBody body) {
        return signIn.refresh(given(body == null ? null : body.refreshToken(), "refreshToken"))
                .map(tokens -> unkept(RestResponse.ResponseBuilder.ok(tokens)));
    }

    @POST
    @Path("/revoke")
    @Operation(summary = "Sign a phone out")
    @SecurityRequirements
    public Uni<RestResponse<Void>> revoke(@Nullable RefreshTokenBody body) {
        return signIn.signOut(given(body == null ? null : body.refreshToken(), "refreshToken"))
                .map(done -> RestResponse.noContent());
    }

    private RestResponse<Object> answer(SignIn outcome) {
        if (outcome instanceof SignIn.ToBind toBind) {
            return problem(
                    SignInProblem.toBind(toBind.code(), language.ofCaller(), toBind.ticket(), toBind.expiresIn()));
        }
        return unkept(RestResponse.ResponseBuilder.ok((Object) outcome));
    }

    private RestResponse<Object> later(Refused refused) {
        return refused.code().equals("wechat.tooOften")
                ? problem(SignInProblem.later(429, refused.code(), language.ofCaller(), A_MINUTE))
                : problem(SignInProblem.later(503, refused.code(), language.ofCaller(), SOON));
    }

    private static RestResponse<Object> problem(SignInProblem problem) {
        var answer = RestResponse.ResponseBuilder.<Object>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE);
        if (problem.retryAfter() != null) {
            answer.header("Retry-After", problem.retryAfter());
        }
        return unkept(answer);
    }

    // RFC 6749, 5.1
    private static <T> RestResponse<T> unkept(RestResponse.ResponseBuilder<T> answer) {
        return answer.header("Cache-Control", "no-store").build();
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof Refused refused && refused.kind() == Refused.Kind.BUSY;
    }

    private static String given(@Nullable String said, String field) {
        if (said == null || said.isBlank()) {
            throw new Refused("request.malformed", field);
        }
        return said;
    }

    /** @param code what wx.login gave */
    public record SignInBody(String code) {}

    /** @param refreshToken the last one that the phone was given */
    public record RefreshTokenBody(String refreshToken) {}
}
