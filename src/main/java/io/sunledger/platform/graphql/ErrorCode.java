package io.sunledger.platform.graphql;

import io.smallrye.graphql.api.ErrorExtensionProvider;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Away;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.persistence.OptimisticLockException;

/** Gives every GraphQL error its {@code extensions.code}: a refusal's own, else {@code internal}. */
public class ErrorCode implements ErrorExtensionProvider {
    @Override
    public String getKey() {
        return "code";
    }

    @Override
    public JsonValue mapValueFrom(Throwable failure) {
        return Json.createValue(code(failure));
    }

    static String code(Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused.code();
        }
        if (failure instanceof OptimisticLockException) {
            return "version.overtaken";
        }
        if (failure.getCause() != null && failure.getCause() != failure) {
            return code(failure.getCause());
        }
        var away = Away.in(failure);
        return away == null ? "internal" : away.code();
    }
}
