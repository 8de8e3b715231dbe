import { withPayload } from '@payloadcms/next/withPayload';

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  // A site is made with its columns and its home page, not as a bare record.
  redirects: async () => [
    { source: '/admin/collections/sites/create', destination: '/admin/new-site', permanent: false },
  ],
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
