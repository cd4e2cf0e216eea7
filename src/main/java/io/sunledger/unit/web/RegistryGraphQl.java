package io.sunledger.unit.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.GovernmentView;
import io.sunledger.unit.Governments;
import io.sunledger.unit.ImportReport;
import io.sunledger.unit.ImportUnits;
import io.sunledger.unit.LiaisonView;
import io.sunledger.unit.Liaisons;
import io.sunledger.unit.UnitImport;
import io.sunledger.unit.web.UnitInputs.AppointLiaisonInput;
import io.sunledger.unit.web.UnitInputs.DismissLiaisonInput;
import io.sunledger.unit.web.UnitInputs.ImportUnitsInput;
import io.sunledger.unit.web.UnitInputs.RegisterGovernmentInput;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Over GraphQL: the government itself, its liaison officers, and the import of a whole registry. */
@GraphQLApi
public class RegistryGraphQl {
    private final Governments governments;
    private final Liaisons liaisons;
    private final UnitImport imports;
    private final CurrentActor actor;
    private final Payloads payloads;

    RegistryGraphQl(
            Governments governments, Liaisons liaisons, UnitImport imports, CurrentActor actor, Payloads payloads) {
        this.governments = governments;
        this.liaisons = liaisons;
        this.imports = imports;
        this.actor = actor;
        this.payloads = payloads;
    }

    /** The caller's own. */
    @Query
    public Uni<@Nullable GovernmentView> government() {
        return governments.own(actor.get());
    }

    @Mutation
    @NonNull
    public Uni<GovernmentPayload> registerGovernment(@NonNull RegisterGovernmentInput input) {
        return payloads.of(governments.register(input.command(), actor.get()), GovernmentPayload::new);
    }

    @Mutation
    @NonNull
    public Uni<LiaisonPayload> appointLiaison(@NonNull AppointLiaisonInput input) {
        return payloads.of(
                liaisons.appoint(input.command(input.unitId(), input.idempotencyKey()), actor.get()),
                LiaisonPayload::new);
    }

    @Mutation
    @NonNull
    public Uni<LiaisonPayload> dismissLiaison(@NonNull DismissLiaisonInput input) {
        return payloads.of(
                liaisons.dismiss(input.command(input.liaisonId(), input.expectedVersion()), actor.get()),
                LiaisonPayload::new);
    }

    @Mutation
    @NonNull
    public Uni<ImportPayload> importUnits(@NonNull ImportUnitsInput input) {
        var caller = actor.get();
        return payloads.of(
                Uni.createFrom()
                        .item(() -> new ImportUnits(decoded(input.content()), input.dryRun()))
                        .chain(command -> imports.run(command, caller)),
                ImportPayload::new);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Refused("import.unreadable");
        }
    }

    /** The government as it is now, or why it was not changed. */
    public record GovernmentPayload(
            @Nullable GovernmentView government, @NonNull List<@NonNull UserError> userErrors) {}

    /** The liaison officer, or why not. */
    public record LiaisonPayload(
            @Nullable LiaisonView liaison, @NonNull List<@NonNull UserError> userErrors) {}

    /** What the import did, or everything that is wrong with the sheet. */
    public record ImportPayload(
            @Nullable ImportReport report, @NonNull List<@NonNull UserError> userErrors) {}
}
