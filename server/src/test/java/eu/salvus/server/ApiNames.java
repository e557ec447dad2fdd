package eu.salvus.server;

import eu.salvus.server.identity.Caller;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** How the description of the API names what is sent: a part of a payload by both names, for many payloads have parts of the same name. */
@TestConfiguration(proxyBeanMethods = false)
class ApiNames {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    ModelResolver models(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new Names()).openapi31(true);
    }

    private static final class Names extends TypeNameResolver {

        @Override
        protected String getNameOfClass(Class<?> type) {
            Class<?> outer = type.getEnclosingClass();
            if (outer == null || !type.getName().startsWith("eu.salvus.")) {
                return type.getSimpleName();
            }
            String whole = outer.getSimpleName();
            String part = type.getSimpleName();
            return whole.endsWith("Controller") || part.endsWith("Payload")
                    ? part
                    : whole.replace("Payload", "") + part;
        }
    }
}
