package eu.salvus.server.web;

import eu.salvus.server.RefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses bodies that are larger than anything that is asked for here: 1 MiB, and 64 MiB where a twin may be in it. Uploaded files and TAXII have limits of
 * their own. What does not say how long it is, is counted as it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SmallBodies extends OncePerRequestFilter {

    private static final long USUAL = 1L << 20;
    private static final long OF_A_TWIN = 64L << 20;
    private static final String TWINS = "/api/twin";
    private static final String TAXII = "/taxii2/";
    private static final int TOO_LARGE = 413;

    private final HandlerExceptionResolver problems;

    SmallBodies(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        long most = request.getRequestURI().startsWith(TWINS) ? OF_A_TWIN : USUAL;
        if (type != null && type.startsWith("multipart/")
                || request.getRequestURI().startsWith(TAXII)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > most) {
            problems.resolveException(request, response, null, tooLarge());
        } else {
            chain.doFilter(new Counted(request, most), response);
        }
    }

    private static RefusedException tooLarge() {
        return new RefusedException(TOO_LARGE, "too-large");
    }

    private static final class Counted extends HttpServletRequestWrapper {

        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        CountedStream(ServletInputStream body, long most) {
            this.body = body;
            left = most;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = body.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
