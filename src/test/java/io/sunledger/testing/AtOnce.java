package io.sunledger.testing;

import io.sunledger.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Acts that begin at the same moment, each on a thread of its own: a pool that all share may do them one after the other. */
public final class AtOnce {
    private AtOnce() {}

    /** What each answers, in their order; what one throws is thrown. */
    public static <T> List<T> answers(int many, IntFunction<T> act) {
        var together = new CyclicBarrier(many);
        var threads = Executors.newFixedThreadPool(many);
        try {
            var acts = new ArrayList<Callable<T>>();
            for (var i = 0; i < many; i++) {
                var one = i;
                acts.add(() -> {
                    together.await();
                    return act.apply(one);
                });
            }
            var answers = new ArrayList<T>();
            for (var running : threads.invokeAll(acts)) {
                answers.add(running.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** What becomes of each, in their order: {@code done}, or the code with which it is refused. */
    public static List<String> outcomes(int many, IntConsumer act) {
        return answers(many, i -> {
            try {
                act.accept(i);
                return "done";
            } catch (Refused refused) {
                return refused.code();
            }
        });
    }
}
