package io.sunledger.platform.graphql.execution;

import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A view's own value, read by its method and worded as SmallRye's model says: a date, for example, as text. */
final class Property implements Access {
    private static final int GET = "get".length();

    private final Method method;
    private final @Nullable FieldHelper worded;

    private Property(Method method, @Nullable FieldHelper worded) {
        this.method = method;
        this.worded = worded;
    }

    /** @param owner the class of the views */
    static Property of(String owner, Field field) {
        var helper = isPlain(field) ? null : new FieldHelper(field);
        try {
            var type = ClassloadingService.get().loadClass(owner);
            return new Property(type.getMethod(field.getMethodName()), helper);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(owner + " has no " + field.getMethodName(), e);
        }
    }

    /** Whether SmallRye would hand the value on as it is. */
    private static boolean isPlain(Field field) {
        var reference = field.getReference();
        var isWorded = reference.getType() == ReferenceType.SCALAR
                && !reference.getClassName().equals(reference.getGraphQLClassName());
        var isAdapted = field.isAdaptingTo()
                || field.isAdaptingWith()
                || reference.isAdaptingTo()
                || reference.isAdaptingWith();
        return !isWorded && !isAdapted && !field.hasTransformation();
    }

    /** The record's component that it reads; of another method, what that would be called. */
    String component() {
        var name = method.getName();
        return name.startsWith("get") && name.length() > GET
                ? Character.toLowerCase(name.charAt(GET)) + name.substring(GET + 1)
                : name;
    }

    @Nullable
    Object of(Object source) throws ReflectiveOperationException, AbstractDataFetcherException {
        try {
            var value = method.invoke(source);
            return worded == null || value == null ? value : worded.transformOrAdaptResponse(value, null);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
