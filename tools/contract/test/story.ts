// Values of the documents' examples: specs/README.md, "The story".
export const DIRECTORY = 'lakeside.onmicrosoft.com';
export const PROVIDER_SUBSCRIPTION = 'f0e1d2c3-b4a5-4697-8889-7a6b5c4d3e91';
export const ADMIN_AUDIENCE =
  'https://adminmanagement.lakeside.onmicrosoft.com/2f1e0d9c-8b7a-4695-8473-625140f3e2d1';
export const TENANT_AUDIENCE =
  'https://management.lakeside.onmicrosoft.com/4a3b2c1d-0e9f-4876-9b54-3c2d1e0f9a81';
