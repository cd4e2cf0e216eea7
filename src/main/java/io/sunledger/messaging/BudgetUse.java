package io.sunledger.messaging;

import io.sunledger.messaging.domain.ChannelKind;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * Somebody who was written as often this month as the budget allows.
 *
 * @param letters how often
 * @param withheld how many messages stayed in the inbox for it
 */
@Type("BudgetUse")
public record BudgetUse(
        @NonNull ChannelKind channel, @NonNull String name, int letters, int withheld) {}
