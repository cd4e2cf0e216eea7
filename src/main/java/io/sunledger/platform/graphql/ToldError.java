package io.sunledger.platform.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error as the caller reads it. */
record ToldError(
        String code,
        String message,
        @Nullable List<SourceLocation> locations,
        @Nullable List<Object> path) implements GraphQLError {
    private static final long serialVersionUID = 1L;

    static ToldError of(GraphQLError error, String code, String message) {
        return new ToldError(code, message, error.getLocations(), error.getPath());
    }

    /** Whether the caller was refused as a person. */
    boolean isOfAccess() {
        return code.startsWith("access.");
    }

    /** Whether it would be another answer, were it known who asks. */
    boolean isOfLogin() {
        return code.equals("access.unauthenticated");
    }

    /** Whether the same request may be answered in a moment. */
    boolean isOfAbsence() {
        return code.equals("service.away");
    }

    /** Whether nobody expected it. */
    boolean isFailure() {
        return code.equals("internal");
    }

    /** Whether the HTTP method does not fit the operation. */
    boolean isOfMethod() {
        return code.equals("request.methodNotAllowed");
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code);
    }

    @Override
    public Map<String, Object> toSpecification() {
        var specified = new LinkedHashMap<String, Object>();
        specified.put("message", message);
        if (locations != null && !locations.isEmpty()) {
            specified.put(
                    "locations",
                    locations.stream()
                            .map(place -> Map.of("line", place.getLine(), "column", place.getColumn()))
                            .toList());
        }
        if (path != null) {
            specified.put("path", path);
        }
        specified.put("extensions", getExtensions());
        return specified;
    }
}
