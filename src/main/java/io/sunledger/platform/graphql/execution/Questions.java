package io.sunledger.platform.graphql.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What a batch is asked about: the views of some objects, each once; views that are equal are one question. */
final class Questions {
    private final List<Object> asked = new ArrayList<>();
    private final int[] ofObject;

    private Questions(int objects) {
        this.ofObject = new int[objects];
    }

    static Questions about(List<ObjectValue> objects) {
        var questions = new Questions(objects.size());
        var numbers = new HashMap<View, Integer>();
        for (var number = 0; number < objects.size(); number++) {
            var object = objects.get(number);
            var question = numbers.computeIfAbsent(new View(object.source(), object.sourceHash()), view -> {
                questions.asked.add(view.view());
                return questions.asked.size() - 1;
            });
            questions.ofObject[number] = question;
        }
        return questions;
    }

    List<Object> asked() {
        return asked;
    }

    /** Which answer is the n-th object's. */
    int ofObject(int number) {
        return ofObject[number];
    }

    /** A view with a hash that is cheap: its own would go through all of its fields. */
    private record View(Object view, int hash) {
        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof View another && view.equals(another.view);
        }
    }
}
