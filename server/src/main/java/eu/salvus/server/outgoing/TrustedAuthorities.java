package eu.salvus.server.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Believes those who vouch for other machines: whom Java believes, and a house's own besides. */
final class TrustedAuthorities {

    private TrustedAuthorities() {}

    /**
     * Makes connections with those.
     *
     * @param files certificates in PEM, possibly several in one
     * @throws IllegalArgumentException when a file cannot be read, or holds no certificate
     */
    static SSLSocketFactory with(List<Path> files) {
        if (files.isEmpty()) {
            return (SSLSocketFactory) SSLSocketFactory.getDefault();
        }
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            List<Certificate> all = new ArrayList<>(usual());
            for (Path file : files) {
                all.addAll(read(file));
            }
            for (int number = 0; number < all.size(); number++) {
                trusted.setCertificateEntry(String.valueOf(number), all.get(number));
            }
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, managers(trusted), null);
            return tls.getSocketFactory();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("every Java platform keeps certificates", impossible);
        }
    }

    private static List<X509Certificate> usual() throws GeneralSecurityException {
        List<X509Certificate> usual = new ArrayList<>();
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager x509) {
                usual.addAll(List.of(x509.getAcceptedIssuers()));
            }
        }
        return usual;
    }

    /** Null stands for those whom Java believes. */
    private static TrustManager[] managers(@Nullable KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory.getTrustManagers();
    }

    private static Collection<? extends Certificate> read(Path file) {
        Collection<? extends Certificate> found;
        try (InputStream in = Files.newInputStream(file)) {
            found = CertificateFactory.getInstance("X.509").generateCertificates(in);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalArgumentException(
                    "salvus.outgoing.trusted: " + file + " cannot be read as certificates in PEM: "
                            + failure.getMessage(),
                    failure);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("salvus.outgoing.trusted: " + file
                    + " holds no certificate: it must hold the one of the authority, in PEM");
        }
        return found;
    }
}
