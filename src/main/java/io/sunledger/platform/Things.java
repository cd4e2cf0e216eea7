package io.sunledger.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Which tables a query reads, by the words of its text: every entity's name and every table's name that occurs in it. So one too
 * many may be named, and none too few: no entity of ours leads to another one by its fields, and the schema has no views.
 */
@ApplicationScoped
public class Things {
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final int MOST_TEXTS = 10_000;

    /** Tables that are read without being an entity. */
    private static final Set<String> WITHOUT_ENTITY = Set.of("command", "task_place", "link_host");

    private final Mutiny.SessionFactory sessions;
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    Things(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
        WITHOUT_ENTITY.forEach(table -> tables.put(table, table));
        for (var entity : sessions.getMetamodel().getEntities()) {
            var table = tableOf(entity);
            tables.put(entity.getName(), table);
            tables.put(table, table);
        }
    }

    /** The tables of several queries together. */
    public Set<String> of(Collection<String> texts) {
        return texts.stream().flatMap(text -> of(text).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The table in which an entity's rows are. */
    String tableOf(Class<?> entity) {
        return tableOf(sessions.getMetamodel().entity(entity));
    }

    /** Whether a table's name would be found in a query. */
    boolean knows(String table) {
        return tables.containsKey(table);
    }

    private Set<String> of(String text) {
        var found = known.get(text);
        if (found == null) {
            found = read(text);
            if (known.size() < MOST_TEXTS) {
                known.put(text, found);
            }
        }
        return found;
    }

    private Set<String> read(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> tables.getOrDefault(word.group(), ""))
                .filter(table -> !table.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String tableOf(EntityType<?> entity) {
        var named = entity.getJavaType().getAnnotation(Table.class);
        return named != null && !named.name().isEmpty()
                ? named.name()
                : HUMP.matcher(entity.getName()).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }
}
