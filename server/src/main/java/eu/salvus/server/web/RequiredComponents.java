package eu.salvus.server.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * What a body must hold: every component of its record that is not {@link Nullable}, as the description of the API says. One that lacks it, or
 * holds null there, is not understood, before anything reads it; nor is a list with a null in it.
 */
final class RequiredComponents extends NopAnnotationIntrospector {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String OURS = "eu.salvus.server.";

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (!isOurs(annotated)) {
            return JsonSetter.Value.empty();
        }
        return JsonSetter.Value.construct(
                isRequired(annotated) ? Nulls.FAIL : Nulls.DEFAULT,
                List.class.isAssignableFrom(annotated.getRawType()) ? Nulls.FAIL : Nulls.DEFAULT);
    }

    private static boolean isOurs(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()
                && parameter.getDeclaringClass().getName().startsWith(OURS);
    }

    private static boolean isRequired(Annotated annotated) {
        return isOurs(annotated)
                && annotated instanceof AnnotatedParameter parameter
                && !parameter
                        .getDeclaringClass()
                        .getRecordComponents()[parameter.getIndex()]
                        .getAnnotatedType()
                        .isAnnotationPresent(Nullable.class);
    }
}
