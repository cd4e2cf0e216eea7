package io.sunledger.wechat.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.sunledger.kernel.Wording;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a phone is not signed in, as a problem (RFC 9457) with what the phone needs to go on.
 *
 * @param status the HTTP status, again in the body: {@code wx.request} calls every answer a success
 * @param bindingTicket what is to be shown by whoever logs in through the identity provider
 * @param expiresIn how long the ticket works, in seconds
 * @param retryAfter when it may be tried again with a new code, in seconds
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignInProblem(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String bindingTicket,
        @Nullable Long expiresIn,
        @Nullable Integer retryAfter) {
    static SignInProblem toBind(String code, Locale language, String ticket, long expiresIn) {
        return new SignInProblem(
                type(code), "CONFLICT", 409, Wording.of(code, language), code, ticket, expiresIn, null);
    }

    static SignInProblem later(int status, String code, Locale language, int retryAfter) {
        return new SignInProblem(type(code), "BUSY", status, Wording.of(code, language), code, null, null, retryAfter);
    }

    private static URI type(String code) {
        return URI.create("urn:sunledger:problem:" + code);
    }
}
