package io.sunledger.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What an idempotency key remembers of a secret: it is told again to who asks again, and readable to nobody else. */
@RegisterForReflection
public record SealedSecret(UUID webhook, String sealed) {}
