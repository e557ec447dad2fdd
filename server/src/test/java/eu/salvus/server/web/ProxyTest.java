package eu.salvus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Whose word counts for where a request comes from, once forwarded headers are believed. */
class ProxyTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '192.0.2.7', 192.0.2.7",
        "127.0.0.1, '10.0.0.5', 10.0.0.5",
        "127.0.0.1, '127.0.0.1, 10.0.0.5', 10.0.0.5",
        "127.0.0.1, '192.0.2.7, 192.168.1.9', 192.168.1.9",
        "10.0.0.5, '127.0.0.1', 10.0.0.5"
    })
    void whoSitsInTheHospitalCannotTakeTheAddressOfAnother(String from, String forwarded, String believed)
            throws Exception {
        Properties settings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(settings.getProperty("server.tomcat.remoteip.internal-proxies"));
        AtomicReference<String> seen = new AtomicReference<>();
        valve.setNext(new ValveBase() {
            @Override
            public void invoke(Request request, Response response) {
                seen.set(request.getRemoteAddr());
            }
        });
        org.apache.coyote.Request coyote = new org.apache.coyote.Request();
        coyote.getMimeHeaders().addValue("X-Forwarded-For").setString(forwarded);
        Request request = new Request(new Connector(), coyote);
        request.setRemoteAddr(from);
        valve.invoke(request, new Response(new org.apache.coyote.Response()));
        assertThat(seen.get()).isEqualTo(believed);
    }
}
