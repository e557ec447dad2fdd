package eu.salvus.server;

import eu.salvus.server.identity.Caller;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** How the description of the API names what is sent: a part of a payload by both names, for many payloads have parts of the same name. */
@TestConfiguration(proxyBeanMethods = false)
class ApiNames {

    private static final Map<String, Class<?>> NAMED = new ConcurrentHashMap<>();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    ModelResolver models(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new Names()).openapi31(true);
    }

    /** The name of a type. */
    static String of(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String part = type.getSimpleName();
        String name = outer == null
                        || !type.getName().startsWith("eu.salvus.")
                        || outer.getSimpleName().endsWith("Controller")
                        || part.endsWith("Payload")
                ? part
                : outer.getSimpleName().replace("Payload", "") + part;
        Class<?> other = NAMED.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(type + " and " + other + " are both called " + name);
        }
        return name;
    }

    /** The type that has a name. */
    static Class<?> type(String name) {
        Class<?> type = NAMED.get(name);
        if (type == null) {
            throw new IllegalArgumentException("nothing is called " + name);
        }
        return type;
    }

    private static final class Names extends TypeNameResolver {

        @Override
        protected String getNameOfClass(Class<?> type) {
            return of(type);
        }
    }
}
