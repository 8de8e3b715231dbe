import tseslint from 'typescript-eslint';
import astro from 'eslint-plugin-astro';

export default tseslint.config(
  {
    ignores: [
      'node_modules/**',
      'data/**',
      '.next/**',
      '**/dist/**',
      '**/.astro/**',
      'app/**/importMap.js',
      'next-env.d.ts',
      '**/payload-types.ts',
    ],
  },
  ...astro.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['themes/**/*.astro/*.ts'],
    extends: [...tseslint.configs.recommendedTypeCheckedOnly, ...tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
);
