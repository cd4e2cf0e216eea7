package io.sunledger.lineage.web;

import io.sunledger.intake.ReadDocument;
import io.sunledger.kernel.Refused;
import io.sunledger.lineage.AddHigherPlan;
import io.sunledger.lineage.DecideLinks;
import io.sunledger.lineage.DecideLinks.Decision;
import io.sunledger.lineage.RegisterHigherTasks;
import io.sunledger.lineage.RemoveHigherPlan;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the commands on higher plans take, over GraphQL and, without what stands in path and header, over REST. */
public interface LineageInputs {
    @Input("AddHigherPlanInput")
    record AddHigherPlanInput(
            @Id @NonNull UUID planId,
            @Nullable String number,
            @NonNull String title,
            @Nullable String issuer,
            @Nullable Integer year,
            @Nullable String idempotencyKey) {
        AddHigherPlan command() {
            return new AddHigherPlan(planId, number, title, issuer, year, idempotencyKey);
        }
    }

    record AddBody(
            @Nullable String number,
            @Nullable String title,
            @Nullable String issuer,
            @Nullable Integer year) {
        AddHigherPlan command(UUID plan, @Nullable String key) {
            return new AddHigherPlan(plan, number, Objects.requireNonNullElse(title, ""), issuer, year, key);
        }
    }

    /**
     * Either the file or the plan.
     *
     * @param content the file's bytes in Base64 (RFC 4648)
     * @param sourcePlanId the plan of this installation that it is
     */
    @Input("RegisterHigherTasksInput")
    record RegisterHigherTasksInput(
            @Id @NonNull UUID higherPlanId,
            int expectedVersion,
            @Nullable String fileName,
            @Nullable String content,
            @Id @Nullable UUID sourcePlanId) {
        RegisterHigherTasks command() {
            return new RegisterBody(fileName, content, sourcePlanId).command(higherPlanId, expectedVersion);
        }
    }

    record RegisterBody(
            @Nullable String fileName,
            @Nullable String content,
            @Nullable UUID sourcePlanId) {
        RegisterHigherTasks command(UUID higherPlan, int version) {
            var document = content == null
                    ? null
                    : new ReadDocument(Objects.requireNonNullElse(fileName, "document.txt"), bytes(content));
            return new RegisterHigherTasks(higherPlan, version, document, sourcePlanId);
        }

        private static byte[] bytes(String base64) {
            try {
                return Base64.getMimeDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                throw new Refused("draft.badBase64");
            }
        }
    }

    @Input("RemoveHigherPlanInput")
    record RemoveHigherPlanInput(
            @Id @NonNull UUID higherPlanId,
            int expectedVersion,
            @NonNull String reason) {
        RemoveHigherPlan command() {
            return new RemoveHigherPlan(higherPlanId, expectedVersion, reason);
        }
    }

    record RemoveBody(@Nullable String reason) {
        RemoveHigherPlan command(UUID higherPlan, int version) {
            return new RemoveHigherPlan(higherPlan, version, Objects.requireNonNullElse(reason, ""));
        }
    }

    @Input("DecideLinksInput")
    record DecideLinksInput(
            @Id @NonNull UUID higherPlanId,
            int expectedVersion,
            @NonNull List<@NonNull DecisionInput> decisions) {
        DecideLinks command() {
            return new DecideBody(decisions).command(higherPlanId, expectedVersion);
        }
    }

    /** @param accepted whether the task here answers the higher one */
    @Input("LinkDecisionInput")
    record DecisionInput(
            @Id @NonNull UUID taskId, @Id @NonNull UUID higherTaskId, boolean accepted) {}

    record DecideBody(@Nullable List<DecisionInput> decisions) {
        DecideLinks command(UUID higherPlan, int version) {
            var all = decisions == null ? List.<DecisionInput>of() : decisions;
            if (all.stream().anyMatch(one -> one.taskId() == null || one.higherTaskId() == null)) {
                throw new Refused("request.malformed", "decisions/taskId, decisions/higherTaskId");
            }
            return new DecideLinks(
                    higherPlan,
                    version,
                    all.stream()
                            .map(one -> new Decision(one.taskId(), one.higherTaskId(), one.accepted()))
                            .toList());
        }
    }
}
