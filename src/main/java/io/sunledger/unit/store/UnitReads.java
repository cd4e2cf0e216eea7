package io.sunledger.unit.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Cursor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import io.sunledger.unit.FindUnits;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.domain.RegisteredUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class UnitReads {
    private static final String VIEW = """
            select u.id, u.code, u.name, u.kind, u.parentId, u.existsFrom, u.existsTo, u.successorId, u.version
            from Unit u where u.government = :government""";

    private final Reads reads;

    UnitReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<Page<UnitView>> page(FindUnits filter, PageRequest request, String government) {
        var hql = new StringBuilder(VIEW);
        var parameters = new HashMap<String, Object>();
        parameters.put("government", government);
        if (filter.kind() != null) {
            hql.append(" and u.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.on() != null) {
            hql.append(" and (u.existsFrom is null or u.existsFrom <= :day)");
            hql.append(" and (u.existsTo is null or u.existsTo > :day)");
            parameters.put("day", filter.on());
        }
        if (filter.query() != null && !filter.query().isBlank()) {
            hql.append(" ").append("""
                    and (lower(u.code) like :text escape '!' or lower(u.name) like :text escape '!'
                         or exists (select 1 from UnitName n where n.unitId = u.id and lower(n.name) like :text escape '!'))""");
            parameters.put("text", containing(filter.query()));
        }
        var keyset =
                Keyset.of(hql.toString(), UnitView.class, "u.code", "u.id", unit -> new Cursor(unit.code(), unit.id()));
        return reads.page(keyset, request, parameters);
    }

    public Uni<List<UnitView>> ofIds(RowSource from, Collection<UUID> ids, String government) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : from.list(
                        VIEW + " and u.id in :ids order by u.code",
                        UnitView.class,
                        Map.of("government", government, "ids", ids));
    }

    /** The unit of this code, or none. */
    public Uni<List<UnitView>> ofCode(RowSource from, String code, String government) {
        return from.list(VIEW + " and u.code = :code", UnitView.class, Map.of("government", government, "code", code));
    }

    /** All units of a government, by code. */
    public Uni<List<RegisteredUnit>> registered(RowSource from, String government) {
        return from.list("""
                select u.id, u.name, u.kind, u.parentId, u.existsFrom, u.existsTo, u.successorId
                from Unit u where u.government = :government order by u.code""", RegisteredUnit.class, Map.of("government", government));
    }

    private static String containing(String text) {
        var literal = text.strip().toLowerCase(Locale.ROOT);
        return "%" + literal.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
