package io.sunledger.live;

import io.sunledger.live.domain.Topic;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** That there is something to ask for anew. All who listen to the same get the same object, which is written out once. */
public final class News {
    private final Topic topic;
    private final @Nullable Set<UUID> duties;
    private final String position;
    private volatile @Nullable Object rendered;

    public News(Topic topic, @Nullable Set<UUID> duties, String position) {
        this.topic = topic;
        this.duties = duties;
        this.position = position;
    }

    public Topic topic() {
        return topic;
    }

    /** Which duties have changed; null: ask for all. */
    public @Nullable Set<UUID> duties() {
        return duties;
    }

    /** From where to go on listening after a break. */
    public String position() {
        return position;
    }

    News at(String otherPosition) {
        return new News(topic, duties, otherPosition);
    }

    /** What it looks like in one protocol: made for the first who needs it. */
    @SuppressWarnings("unchecked")
    public <T> T once(Class<T> form, Function<News, T> render) {
        var made = rendered;
        if (!form.isInstance(made)) {
            made = render.apply(this);
            rendered = made;
        }
        return (T) made;
    }
}
