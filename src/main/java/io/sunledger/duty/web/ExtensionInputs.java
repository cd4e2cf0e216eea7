package io.sunledger.duty.web;

import io.sunledger.duty.AskExtension;
import io.sunledger.duty.DecideExtension;
import io.sunledger.kernel.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What the acts on extensions take, over both protocols. Over REST the id stands in the path, the version in {@code If-Match} and
 * the key in {@code Idempotency-Key}.
 */
public interface ExtensionInputs {
    /** @param due the date that is asked for */
    @Input("AskExtensionInput")
    record AskExtensionInput(
            @Id @NonNull UUID dutyId,
            @NonNull LocalDate due,
            @NonNull String reason,
            @Nullable String idempotencyKey) {
        AskExtension command() {
            return new AskBody(due, reason).command(dutyId, idempotencyKey);
        }
    }

    /** @param due the date that is granted; null for the one that was asked for */
    @Input("GrantExtensionInput")
    record GrantExtensionInput(
            @Id @NonNull UUID extensionId,
            int expectedVersion,
            @Nullable LocalDate due,
            @Nullable String reason) {
        DecideExtension command() {
            return new DecisionBody(due, reason).grant(extensionId, expectedVersion);
        }
    }

    @Input("RefuseExtensionInput")
    record RefuseExtensionInput(
            @Id @NonNull UUID extensionId,
            int expectedVersion,
            @NonNull String reason) {
        DecideExtension command() {
            return new DecisionBody(null, reason).refuse(extensionId, expectedVersion);
        }
    }

    record AskBody(@Nullable LocalDate due, @Nullable String reason) {
        AskExtension command(UUID duty, @Nullable String key) {
            if (due == null) {
                throw new Refused("request.malformed", "due");
            }
            return new AskExtension(duty, due, text(reason), key);
        }
    }

    record DecisionBody(@Nullable LocalDate due, @Nullable String reason) {
        DecideExtension grant(UUID extension, int version) {
            return new DecideExtension.Grant(extension, version, due, text(reason));
        }

        DecideExtension refuse(UUID extension, int version) {
            return new DecideExtension.Refuse(extension, version, text(reason));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
