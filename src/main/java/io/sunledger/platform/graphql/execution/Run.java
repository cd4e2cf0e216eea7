package io.sunledger.platform.graphql.execution;

import io.quarkus.arc.InjectableContext.ContextState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is asked below one root field. Objects that are met together are filled together: their batched fields are asked
 * for first, each by one call for all of them, and their own properties read while the database works. What a batch answers is a
 * wave of its own; none waits for its siblings.
 */
final class Run {
    private final ConcreteTypes types;
    private final Subtrees subtrees;
    private final RootValue root;
    private final @Nullable ContextState request;
    private final AtomicInteger pending = new AtomicInteger(1);

    /** @param request the request's context, in which features are called */
    Run(ConcreteTypes types, Subtrees subtrees, RootValue root, @Nullable ContextState request) {
        this.types = types;
        this.subtrees = subtrees;
        this.root = root;
        this.request = request;
    }

    void begin(Object raw, Asked asked, Shape shape) {
        guarded(() -> {
            var wave = new Wave();
            new Placing(types, asked, wave).place(root, 0, raw, shape);
            fill(wave);
        });
    }

    // a failure in here is a failure of the whole query; whatever happens, the promise is kept
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            root.fail(e);
        } finally {
            if (pending.decrementAndGet() == 0) {
                root.complete();
            }
        }
    }

    private void fill(Wave wave) {
        while (!wave.isSpent()) {
            wave.take().forEach((selection, objects) -> {
                ask(selection, objects);
                read(selection, objects, wave);
            });
        }
    }

    private void ask(Selection selection, List<ObjectValue> objects) {
        for (var at = 0; at < selection.fields().size(); at++) {
            if (selection.fields().get(at).access() instanceof BatchCall call) {
                askWhole(call, new Group(selection.fields().get(at), at, objects));
            }
        }
    }

    private void read(Selection selection, List<ObjectValue> objects, Wave wave) {
        for (var at = 0; at < selection.fields().size(); at++) {
            var field = selection.fields().get(at);
            if (field.access() instanceof Property property) {
                read(property, new Group(field, at, objects), wave);
            } else if (field.access() instanceof Access.TypeName) {
                for (var object : objects) {
                    object.put(at, selection.type().getName());
                }
            }
        }
    }

    /** The same field of all objects of a selection. */
    private record Group(SelectedField field, int at, List<ObjectValue> objects) {}

    private void read(Property property, Group group, Wave wave) {
        var placing = new Placing(types, group.field().asked(), wave);
        var at = group.at();
        for (var object : group.objects()) {
            Object value;
            try {
                value = property.of(object.source());
            } catch (Exception e) {
                placing.failed(object, at, e);
                continue;
            }
            placing.place(object, at, value, group.field().shape());
        }
    }

    private void askWhole(BatchCall call, Group group) {
        var questions = Questions.about(group.objects());
        pending.incrementAndGet();
        var whole = subtrees.of(group.field(), call, questions.asked().get(0), request);
        if (whole == null) {
            ask(call, group, questions);
            return;
        }
        whole.of(questions.asked()).subscribe().with(texts -> {
            if (texts == null) {
                ask(call, group, questions);
            } else {
                guarded(() -> answered(group, questions, texts));
            }
        });
    }

    private void answered(Group group, Questions questions, List<@Nullable String> texts) {
        var placing = new Placing(types, group.field().asked(), new Wave());
        for (var number = 0; number < group.objects().size(); number++) {
            placing.whole(
                    group.objects().get(number),
                    group.at(),
                    texts.get(questions.ofObject(number)),
                    group.field().shape());
        }
    }

    private void ask(BatchCall call, Group group, Questions questions) {
        Map<String, Object> arguments;
        try {
            arguments = group.field().arguments();
        } catch (RuntimeException e) {
            guarded(() -> failed(group, e));
            return;
        }
        call.ask(
                questions.asked(),
                arguments,
                request,
                new BatchCall.Answer(
                        given -> guarded(() -> filled(group, questions, given)),
                        failure -> guarded(() -> failed(group, failure))));
    }

    private void filled(Group group, Questions questions, @Nullable List<?> answers) {
        if (answers == null || answers.size() != questions.asked().size()) {
            failed(group, new IllegalStateException("not as many answers as questions"));
            return;
        }
        var wave = new Wave();
        var placing = new Placing(types, group.field().asked(), wave);
        for (var number = 0; number < group.objects().size(); number++) {
            var answer = answers.get(questions.ofObject(number));
            placing.place(
                    group.objects().get(number),
                    group.at(),
                    answer,
                    group.field().shape());
        }
        fill(wave);
    }

    private void failed(Group group, Throwable failure) {
        var placing = new Placing(types, group.field().asked(), new Wave());
        for (var object : group.objects()) {
            placing.failed(object, group.at(), failure);
        }
    }
}
