package io.sunledger.unit.web;

import static io.sunledger.platform.rest.Given.list;
import static io.sunledger.platform.rest.Given.required;

import io.sunledger.kernel.GovernmentLevel;
import io.sunledger.kernel.UnitKind;
import io.sunledger.unit.AddAlias;
import io.sunledger.unit.AppointLiaison;
import io.sunledger.unit.CorrectUnit;
import io.sunledger.unit.DismissLiaison;
import io.sunledger.unit.MergeUnits;
import io.sunledger.unit.ProposeRegistry;
import io.sunledger.unit.RegisterGovernment;
import io.sunledger.unit.RegisterUnit;
import io.sunledger.unit.RenameUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What the acts on units take, over both protocols. Over REST the id stands in the path, the version in {@code If-Match} and the
 * key in {@code Idempotency-Key}.
 */
public interface UnitInputs {
    @Input("RegisterGovernmentInput")
    record RegisterGovernmentInput(
            @NonNull String name, @NonNull GovernmentLevel level) {
        RegisterGovernment command() {
            return new RegisterGovernment(required(name, "/name"), required(level, "/level"));
        }
    }

    @Input("RegisterUnitInput")
    record RegisterUnitInput(
            @NonNull String code,
            @NonNull String name,
            @NonNull UnitKind kind,
            @Id @Nullable UUID parentId,
            @Nullable LocalDate existsFrom,
            @Nullable LocalDate existsTo,
            @Nullable List<String> shortNames,
            @Nullable List<String> aliases,
            @Nullable String idempotencyKey) {
        RegisterUnit command(@Nullable String key) {
            return new RegisterUnit(
                    required(code, "/code"),
                    required(name, "/name"),
                    required(kind, "/kind"),
                    parentId,
                    existsFrom,
                    existsTo,
                    list(shortNames),
                    list(aliases),
                    key);
        }
    }

    @Input("RenameUnitInput")
    record RenameUnitInput(
            @Id @NonNull UUID unitId,
            int expectedVersion,
            @NonNull String name,
            @NonNull LocalDate from) {
        RenameUnit command(UUID unit, int version) {
            return new RenameUnit(unit, version, required(name, "/name"), required(from, "/from"));
        }
    }

    @Input("CorrectUnitInput")
    record CorrectUnitInput(
            @Id @NonNull UUID unitId,
            int expectedVersion,
            @NonNull String name,
            @NonNull UnitKind kind,
            @Id @Nullable UUID parentId,
            @Nullable LocalDate existsFrom,
            @Nullable LocalDate existsTo) {
        CorrectUnit command(UUID unit, int version) {
            return new CorrectUnit(
                    unit, version, required(name, "/name"), required(kind, "/kind"), parentId, existsFrom, existsTo);
        }
    }

    @Input("MergedUnitInput")
    record MergedUnitInput(@Id @NonNull UUID unitId, int expectedVersion) {
        MergeUnits.Merged merged() {
            return new MergeUnits.Merged(required(unitId, "/merged/unitId"), expectedVersion);
        }
    }

    @Input("MergeUnitsInput")
    record MergeUnitsInput(
            @NonNull List<@NonNull MergedUnitInput> merged,
            @Id @NonNull UUID intoId,
            @NonNull LocalDate from) {
        MergeUnits command() {
            return new MergeUnits(
                    list(merged).stream().map(MergedUnitInput::merged).toList(),
                    required(intoId, "/intoId"),
                    required(from, "/from"));
        }
    }

    @Input("AddAliasInput")
    record AddAliasInput(
            @Id @NonNull UUID unitId,
            @NonNull String name,
            @Nullable String idempotencyKey) {
        AddAlias command(UUID unit, @Nullable String key) {
            return new AddAlias(unit, required(name, "/name"), key);
        }
    }

    /** @param meansId a unit's id, or a group's */
    @Input("RememberNameInput")
    record RememberNameInput(
            @NonNull String name, @Id @NonNull UUID meansId) {}

    @Input("AppointLiaisonInput")
    record AppointLiaisonInput(
            @Id @NonNull UUID unitId,
            @NonNull String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable LocalDate from,
            @Nullable String idempotencyKey) {
        AppointLiaison command(UUID unit, @Nullable String key) {
            return new AppointLiaison(unit, required(name, "/name"), phone, email, from, key);
        }
    }

    @Input("DismissLiaisonInput")
    record DismissLiaisonInput(
            @Id @NonNull UUID liaisonId,
            int expectedVersion,
            @NonNull LocalDate to) {
        DismissLiaison command(UUID liaison, int version) {
            return new DismissLiaison(liaison, version, required(to, "/to"));
        }
    }

    /** @param content the file's bytes in Base64 (RFC 4648) */
    @Input("ImportUnitsInput")
    record ImportUnitsInput(@NonNull String content, boolean dryRun) {}

    /** What a registry is proposed from. */
    record Names(@Nullable List<String> names, @Nullable String place) {
        ProposeRegistry command() {
            return new ProposeRegistry(required(names, "/names"), place);
        }
    }
}
